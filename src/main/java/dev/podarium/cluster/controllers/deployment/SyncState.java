package dev.podarium.cluster.controllers.deployment;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutBand;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has been decided so far in one look at a Deployment: the objects as they will be and the
 * writes that make them so.
 *
 * @param deployment with the conditions and annotations that it will have
 * @param sets its ReplicaSets with the sizes that they will have
 * @param steps the writes, in order
 * @param now virtual nanoseconds since the start
 */
record SyncState(Deployment deployment, OwnedReplicaSets sets, List<Step> steps, long now) {

  /** Nothing is decided yet. */
  static SyncState begin(Deployment deployment, OwnedReplicaSets sets, long now) {
    return new SyncState(deployment, sets, List.of(), now);
  }

  /** How many Pods there may be and must be. */
  RolloutBand band() {
    return RolloutBand.of(deployment);
  }

  /**
   * The size to which the newest ReplicaSet may grow at once. An old one that has just been scaled
   * down counts with the Pods that it still has, and while it has not answered nothing grows, so
   * that there never are more Pods than the band allows. Upstream counts what is wanted, and may
   * have more for the moment until the ReplicaSet controller has deleted.
   *
   * @param newest its size now
   */
  int grown(int newest) {
    return sets.old().stream().allMatch(ReplicaSets::observed)
        ? band().grown(sets.sum(SyncState::pods), newest)
        : newest;
  }

  private static int pods(ReplicaSet set) {
    return Math.max(ReplicaSets.replicas(set), ReplicaSets.actualReplicas(set));
  }

  /** One write more, after which the Deployment is like this. */
  SyncState then(Step step, Deployment changed) {
    return new SyncState(changed, sets, plus(step), now);
  }

  /** One write more, after which the ReplicaSets are like this. */
  SyncState then(Step step, OwnedReplicaSets changed) {
    return new SyncState(deployment, changed, plus(step), now);
  }

  /** Whether something was decided since then. */
  boolean wentOnFrom(SyncState before) {
    return steps.size() > before.steps.size();
  }

  /** Whether the write of that index creates something. */
  boolean creates(int index) {
    return steps.get(index).request() instanceof Create;
  }

  /** A ReplicaSet gets another size, and an event tells of it. */
  SyncState scaled(ReplicaSet set, int size) {
    return ReplicaSets.replicas(set) == size ? this : resized(set, size);
  }

  /** Like {@link #scaled}, and remembers the Deployment's size even when its own is right. */
  SyncState resized(ReplicaSet set, int size) {
    var changed = RolloutAnnotations.sized(withReplicas(set, size), band());
    if (changed.equals(set)) {
      return this;
    }
    var update = Step.of(new Update(changed));
    var step =
        ReplicaSets.replicas(set) == size ? update : update.thenNote(done -> note(set, size));
    return then(step, sets.with(changed));
  }

  /** All old ReplicaSets get the size 0. */
  SyncState oldScaledDown() {
    var state = this;
    for (var set : sets.activeOld()) {
      state = state.scaled(set, 0);
    }
    return state;
  }

  private static ReplicaSet withReplicas(ReplicaSet set, int size) {
    return ReplicaSets.replicas(set) == size ? set : ReplicaSets.withReplicas(set, size);
  }

  private Note note(ReplicaSet set, int size) {
    var before = ReplicaSets.replicas(set);
    return Note.normal(
        deployment,
        "ScalingReplicaSet",
        "Scaled %s replica set %s from %d to %d"
            .formatted(size > before ? "up" : "down", set.getMetadata().getName(), before, size));
  }

  private List<Step> plus(Step step) {
    return Stream.concat(steps.stream(), Stream.of(step)).toList();
  }
}
