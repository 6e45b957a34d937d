package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.Snapshot;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.pods.Tolerations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.node.v1.RuntimeClass;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives a Pod what its runtime class takes beside the containers, and where it can run.
 *
 * <p>Source: kubernetes/kubernetes, plugin/pkg/admission/runtimeclass/admission.go
 */
final class RuntimeClasses implements Admission {

  private static final Kind KIND = Kinds.of(RuntimeClass.class);

  @Override
  public HasMetadata admit(HasMetadata object, Snapshot world) {
    if (!(object instanceof Pod pod)) {
      return object;
    }
    var runtime = runtime(pod, world);
    return runtime == null ? withoutOwn(pod) : placed(weighed(pod, runtime), runtime);
  }

  private static @Nullable RuntimeClass runtime(Pod pod, Snapshot world) {
    var name = pod.getSpec().getRuntimeClassName();
    if (name == null) {
      return null;
    }
    if (world.find(ObjectRef.cluster(KIND, name)) instanceof RuntimeClass found) {
      return found;
    }
    throw refused(pod, "RuntimeClass \"" + name + "\" not found");
  }

  private static Pod weighed(Pod pod, RuntimeClass runtime) {
    var overhead = runtime.getOverhead();
    if (overhead == null) {
      return withoutOwn(pod);
    }
    var own = orEmpty(pod.getSpec().getOverhead());
    var fixed = orEmpty(overhead.getPodFixed());
    if (!own.isEmpty() && !own.equals(fixed)) {
      throw refused(pod, "Pod's Overhead doesn't match RuntimeClass's defined Overhead");
    }
    return Pods.withOverhead(pod, fixed);
  }

  private static Pod withoutOwn(Pod pod) {
    if (!orEmpty(pod.getSpec().getOverhead()).isEmpty()) {
      throw refused(pod, "Pod Overhead set without corresponding RuntimeClass defined Overhead");
    }
    return pod;
  }

  private static Pod placed(Pod pod, RuntimeClass runtime) {
    var scheduling = runtime.getScheduling();
    if (scheduling == null) {
      return pod;
    }
    var selector = new TreeMap<String, String>(orEmpty(pod.getSpec().getNodeSelector()));
    new TreeMap<>(orEmpty(scheduling.getNodeSelector()))
        .forEach((key, value) -> select(pod, selector, key, value));
    var tolerations =
        Tolerations.merged(pod.getSpec().getTolerations(), scheduling.getTolerations());
    return Pods.withTolerations(Pods.withNodeSelector(pod, selector), tolerations);
  }

  private static void select(Pod pod, Map<String, String> selector, String key, String value) {
    var own = selector.putIfAbsent(key, value);
    if (own != null && !own.equals(value)) {
      throw Refusals.notAdmitted(
          pod,
          "conflict: runtimeClass.scheduling.nodeSelector[%s] = %s; pod.spec.nodeSelector[%s] = %s"
              .formatted(key, value, key, own));
    }
  }

  private static RuntimeException refused(Pod pod, String why) {
    return Refusals.notAdmitted(pod, "pod rejected: " + why);
  }

  private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : map;
  }
}
