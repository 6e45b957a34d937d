package dev.podarium.cluster.apiserver;

import dev.podarium.api.Change.Verb;
import dev.podarium.api.Request.Evict;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.DisruptionBudgets;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Phase;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The writes of an eviction: the budget that it was granted from, the Pod's condition, its
 * deletion. Each is an entry of the agenda, all at one instant: in between others may write, and
 * whom they removed is not missed.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/pod/storage/eviction.go,
 * addConditionAndDeletePod
 */
final class EvictionWrites implements Eviction.Storage {

  private final Evict evict;
  private final Transaction write;
  private final Deletion deletion;
  private final Agenda agenda;
  private boolean granted;

  EvictionWrites(Evict evict, Transaction write, Deletion deletion, Agenda agenda) {
    this.evict = evict;
    this.write = write;
    this.deletion = deletion;
    this.agenda = agenda;
  }

  @Override
  public Pod pod() {
    var pod = found();
    if (pod == null) {
      throw Refusals.notFound(evict.target());
    }
    Preconditions.refuseOther(evict.target(), evict.options().uid(), pod);
    return pod;
  }

  private @Nullable Pod found() {
    return (@Nullable Pod) write.newest(evict.target());
  }

  @Override
  public List<PodDisruptionBudget> budgets() {
    return write.list(PodDisruptionBudget.class, evict.target().namespace());
  }

  @Override
  public PodDisruptionBudget granting(PodDisruptionBudget budget) {
    return DisruptionBudgets.granting(budget, evict.target().name(), agenda.now());
  }

  @Override
  public void write(PodDisruptionBudget granting) {
    write.put(granting, Verb.STATUS);
    granted = true;
  }

  @Override
  public void end(@Nullable String version) {
    var pod = pod();
    if (version != null && !version.equals(pod.getMetadata().getResourceVersion())) {
      throw Refusals.conflict(
          evict.target(),
          ("the ResourceVersion in the precondition (%s) does not match the ResourceVersion in"
                  + " record (%s). The object might have been modified")
              .formatted(version, pod.getMetadata().getResourceVersion()));
    }
    if (write.options().dryRun()) {
      return;
    }
    if (granted) {
      next("marks a Pod that is evicted", () -> mark(pod));
    } else {
      mark(pod);
    }
  }

  private void mark(Pod wanted) {
    var pod = same(wanted);
    if (pod != null) {
      var marked = Pods.withCondition(pod, target());
      if (!marked.equals(pod)) {
        write.put(marked, Verb.STATUS);
        next("deletes a Pod that is evicted", () -> delete(wanted));
      } else {
        delete(wanted);
      }
    }
  }

  private void delete(Pod wanted) {
    var pod = same(wanted);
    if (pod != null) {
      deletion.delete(pod, evict.options(), write);
    }
  }

  private @Nullable Pod same(Pod wanted) {
    var pod = found();
    return pod != null && Objects.equals(uid(pod), uid(wanted)) ? pod : null;
  }

  private static String uid(Pod pod) {
    return pod.getMetadata().getUid();
  }

  private PodCondition target() {
    return new PodConditionBuilder()
        .withType("DisruptionTarget")
        .withStatus("True")
        .withReason("EvictionByEvictionAPI")
        .withMessage("Eviction API: evicting")
        .withLastTransitionTime(Timestamps.at(agenda.now()))
        .build();
  }

  private void next(String what, Runnable action) {
    agenda.inheritAfter(0, "kube-apiserver", Phase.ACT, what, action);
  }
}
