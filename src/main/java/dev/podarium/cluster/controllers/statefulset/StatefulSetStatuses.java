package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatusBuilder;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a StatefulSet says about itself after a look: its Pods as they were seen before, less those
 * that the update has taken away.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_control.go,
 * updateStatus; stateful_set_utils.go, completeRollingUpdate, inconsistentStatus
 *
 * @param leaving those that the update takes away
 */
record StatefulSetStatuses(Revisions revisions, Members members, List<Member> leaving) {

  /** The StatefulSet with its new status; null when it would say nothing new. */
  @Nullable StatefulSet after(Acted acted) {
    if (!revisions.standsAfter(acted)) {
      return null;
    }
    var status = completed(counted(acted));
    return isNews(status) ? StatefulSets.withStatus(members.set(), status) : null;
  }

  private StatefulSetStatus counted(Acted acted) {
    var current = revisions.current().getMetadata().getName();
    var update = revisions.update().getMetadata().getName();
    return new StatefulSetStatusBuilder()
        .withObservedGeneration(Metas.generation(members.set()))
        .withReplicas(count(member -> true))
        .withReadyReplicas(orAbsent(count(Member::ready)))
        .withAvailableReplicas(count(member -> member.ready() && members.available(member)))
        .withCurrentReplicas(orAbsent(Math.max(0, countOf(current) - left(acted))))
        .withUpdatedReplicas(orAbsent(countOf(update)))
        .withCurrentRevision(current)
        .withUpdateRevision(update)
        .withCollisionCount(revisions.collisions())
        .build();
  }

  private int count(Predicate<Member> counted) {
    return (int) members.present().stream().filter(counted).count();
  }

  private int countOf(String revision) {
    return count(member -> !member.terminating() && member.revision().equals(revision));
  }

  private int left(Acted acted) {
    return acted.refused().isEmpty()
        ? leaving.size()
        : (int) leaving.stream().filter(member -> isDone(member, acted)).count();
  }

  private static boolean isDone(Member member, Acted acted) {
    var name = member.pod().getMetadata().getName();
    return acted.done().stream()
        .anyMatch(each -> each instanceof Pod && each.getMetadata().getName().equals(name));
  }

  /** When all Pods are of the newest template and ready, that is the current one. */
  private StatefulSetStatus completed(StatefulSetStatus status) {
    var size = StatefulSets.replicas(members.set());
    var complete =
        StatefulSets.rolling(members.set())
            && StatefulSets.orZero(status.getUpdatedReplicas()) == size
            && StatefulSets.orZero(status.getReadyReplicas()) == size
            && status.getReplicas() == size;
    return complete
        ? new StatefulSetStatusBuilder(status)
            .withCurrentReplicas(status.getUpdatedReplicas())
            .withCurrentRevision(status.getUpdateRevision())
            .build()
        : status;
  }

  private boolean isNews(StatefulSetStatus status) {
    var stored = StatefulSets.status(members.set());
    return !StatefulSets.observed(members.set())
        || StatefulSets.orZero(stored.getReplicas()) != status.getReplicas()
        || !Objects.equals(stored.getCurrentReplicas(), status.getCurrentReplicas())
        || !Objects.equals(stored.getReadyReplicas(), status.getReadyReplicas())
        || !Objects.equals(stored.getUpdatedReplicas(), status.getUpdatedReplicas())
        || StatefulSets.orZero(stored.getAvailableReplicas()) != status.getAvailableReplicas()
        || !Objects.equals(stored.getCurrentRevision(), status.getCurrentRevision())
        || !Objects.equals(stored.getUpdateRevision(), status.getUpdateRevision());
  }

  /** A count of zero is left out of the status. */
  private static @Nullable Integer orAbsent(int count) {
    return count == 0 ? null : count;
  }
}
