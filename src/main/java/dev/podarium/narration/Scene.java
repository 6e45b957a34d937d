package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import org.jspecify.annotations.Nullable;

/**
 * How many Pods there were just before a change, as far as the change concerns them.
 *
 * @param set the ReplicaSet that the change is about or whose Pod it is about; null: none
 * @param deployment its Deployment; null: none
 * @param newest the set is the Deployment's newest
 * @param alone there is no other Deployment with which it could be confused
 * @param own Pods of the set
 * @param family Pods of all sets of the Deployment
 */
record Scene(
    @Nullable ReplicaSet set,
    @Nullable Deployment deployment,
    boolean newest,
    boolean alone,
    Headcount own,
    Headcount family) {

  /** A change that concerns no Pods of a set. */
  static final Scene NONE = new Scene(null, null, false, true, Headcount.NONE, Headcount.NONE);

  /**
   * How things stood for the Pods that a change concerns.
   *
   * @param before the state just before it
   */
  static Scene of(Change change, Snapshot before) {
    return switch (change.object()) {
      case ReplicaSet set -> of(set, before);
      case Pod _ -> {
        var set = setOf(change.after(), before);
        var left = set == null ? setOf(change.before(), before) : set;
        yield left == null ? NONE : of(left, before);
      }
      default -> NONE;
    };
  }

  private static @Nullable ReplicaSet setOf(@Nullable HasMetadata pod, Snapshot before) {
    return pod == null ? null : Controllers.of(pod, ReplicaSet.class, before);
  }

  private static Scene of(ReplicaSet set, Snapshot before) {
    var own = Headcount.of(before, set);
    var deployment = Controllers.of(set, Deployment.class, before);
    if (deployment == null) {
      return new Scene(set, null, true, true, own, own);
    }
    var family = Headcount.setsOf(before, deployment);
    var all =
        family.stream()
            .map(member -> Headcount.of(before, member))
            .reduce(Headcount.NONE, Headcount::plus);
    var revision = RolloutRevisions.of(set);
    var newest = family.stream().allMatch(member -> RolloutRevisions.of(member) <= revision);
    var alone = before.count(IndexKey.kind(Kinds.DEPLOYMENT)) == 1;
    return new Scene(set, deployment, newest, alone, own, all);
  }

  /** What the set is called: {@code revision 2}, or by its name when it has none. */
  Sentence called() {
    if (set == null) {
      return Sentence.EMPTY;
    }
    var ref = ObjectRef.of(set);
    var revision = RolloutRevisions.of(set);
    if (deployment == null || revision == 0) {
      return Sentence.of(ref);
    }
    var name = Sentence.EMPTY.link("revision " + revision, ref);
    return alone
        ? name
        : name.and(" of ").link(deployment.getMetadata().getName(), ObjectRef.of(deployment));
  }

  /** Between how many Pods the Deployment keeps itself; without one there are no bounds. */
  RolloutBand band() {
    return deployment == null
        ? new RolloutBand(0, Integer.MAX_VALUE, 0)
        : RolloutBand.of(deployment);
  }
}
