package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClassBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the name of a Pod's priority class into the number that the scheduler compares.
 *
 * <p>Source: kubernetes/kubernetes, plugin/pkg/admission/priority/admission.go
 */
final class Priority implements Admission {

  private static final String PREEMPT = "PreemptLowerPriority";

  private static final PriorityClass NONE = builtIn("", 0);

  /** Those that every cluster has from its start. */
  private static final Map<String, PriorityClass> BUILT_IN =
      Map.of(
          "system-cluster-critical", builtIn("system-cluster-critical", 2_000_000_000),
          "system-node-critical", builtIn("system-node-critical", 2_000_001_000));

  @Override
  public HasMetadata admit(HasMetadata object, Snapshot world) {
    if (!(object instanceof Pod pod)) {
      return object;
    }
    var name = pod.getSpec().getPriorityClassName();
    var of = name == null || name.isEmpty() ? global(world) : named(pod, name, world);
    refuseOther(pod, of.getValue());
    return Pods.withPriority(pod, of.getMetadata().getName(), of.getValue(), policy(pod, of));
  }

  /** What was given once is kept when it is left out; validation refuses another. */
  @Override
  public HasMetadata admitUpdate(HasMetadata object, HasMetadata stored, Snapshot world) {
    return object instanceof Pod pod && stored instanceof Pod before
        ? Pods.withPriorityOf(pod, before.getSpec())
        : object;
  }

  private static String policy(Pod pod, PriorityClass of) {
    var own = pod.getSpec().getPreemptionPolicy();
    var ofClass = of.getPreemptionPolicy() == null ? PREEMPT : of.getPreemptionPolicy();
    if (own != null && !own.equals(ofClass)) {
      throw Refusals.notAdmitted(
          pod,
          ("the string value of PreemptionPolicy (%s) must not be provided in pod spec; priority"
                  + " admission controller computed %s from the given PriorityClass name")
              .formatted(own, ofClass));
    }
    return ofClass;
  }

  private static void refuseOther(Pod pod, int priority) {
    var own = pod.getSpec().getPriority();
    if (own != null && own != priority) {
      throw Refusals.notAdmitted(
          pod,
          ("the integer value of priority (%d) must not be provided in pod spec; priority admission"
                  + " controller computed %d from the given PriorityClass name")
              .formatted(own, priority));
    }
  }

  private static PriorityClass named(Pod pod, String name, Snapshot world) {
    var found = (@Nullable PriorityClass) world.find(ObjectRef.cluster(Kinds.PRIORITY_CLASS, name));
    var of = found == null ? BUILT_IN.get(name) : found;
    if (of == null) {
      throw Refusals.notAdmitted(pod, "no PriorityClass with name %s was found".formatted(name));
    }
    return of;
  }

  private static PriorityClass global(Snapshot world) {
    return world
        .having(IndexKey.kind(Kinds.PRIORITY_CLASS))
        .map(PriorityClass.class::cast)
        .filter(of -> Boolean.TRUE.equals(of.getGlobalDefault()))
        .findFirst()
        .orElse(NONE);
  }

  private static PriorityClass builtIn(String name, int value) {
    return new PriorityClassBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withValue(value)
        .build();
  }
}
