package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.ReplicationControllers;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import org.jspecify.annotations.Nullable;

/**
 * How many Pods there were just before a change, as far as the change concerns them.
 *
 * @param ref what the set is called in the cluster; null: none
 * @param set the ReplicaSet that the change is about or whose Pod it is about, or a
 *     ReplicationController as one; null: none
 * @param deployment its Deployment; null: none
 * @param newest the set is the Deployment's newest
 * @param alone there is no other Deployment with which it could be confused
 * @param own Pods of the set
 * @param family Pods of all sets of the Deployment
 * @param row the failures in a row of the Job that the change is about or whose Pod it is about
 * @param daemon the Pod of a DaemonSet that the change is about; null: none
 */
record Scene(
    @Nullable ObjectRef ref,
    @Nullable ReplicaSet set,
    @Nullable Deployment deployment,
    boolean newest,
    boolean alone,
    Headcount own,
    Headcount family,
    JobBackOff row,
    @Nullable DaemonScene daemon) {

  /** A change that concerns no Pods of a set. */
  static final Scene NONE = ofRow(JobBackOff.NONE);

  private static Scene ofDaemon(DaemonScene daemon) {
    var nobody = Headcount.NONE;
    return new Scene(null, null, null, false, true, nobody, nobody, JobBackOff.NONE, daemon);
  }

  private static Scene ofRow(JobBackOff row) {
    return new Scene(null, null, null, false, true, Headcount.NONE, Headcount.NONE, row, null);
  }

  /**
   * How things stood for the Pods that a change concerns.
   *
   * @param before the state just before it
   */
  static Scene of(Change change, Snapshot before) {
    return switch (change.object()) {
      case ReplicaSet set -> of(set, before);
      case ReplicationController controller -> of(controller, before);
      case Pod pod -> {
        var owner = ownerOf(change.after(), before);
        var left = owner == null ? ownerOf(change.before(), before) : owner;
        yield switch (left) {
          case ReplicaSet set -> of(set, before);
          case ReplicationController controller -> of(controller, before);
          case Job job -> ofRow(row(job, before));
          case DaemonSet daemon -> ofDaemon(DaemonScene.of(daemon, pod, before));
          case null, default -> NONE;
        };
      }
      case Job job -> ofRow(row(job, before));
      default -> NONE;
    };
  }

  private static JobBackOff row(Job job, Snapshot before) {
    return JobBackOff.of(
        before.having(IndexKey.owner(job.getMetadata().getUid()), Pod.class).toList());
  }

  private static @Nullable HasMetadata ownerOf(@Nullable HasMetadata pod, Snapshot before) {
    return pod == null ? null : Controllers.of(pod, before);
  }

  private static Scene of(ReplicationController controller, Snapshot before) {
    var set = ReplicationControllers.asReplicaSet(controller);
    var own = Headcount.of(before, set);
    return new Scene(
        ObjectRef.of(controller), set, null, true, true, own, own, JobBackOff.NONE, null);
  }

  private static Scene of(ReplicaSet set, Snapshot before) {
    var own = Headcount.of(before, set);
    var deployment = Controllers.of(set, Deployment.class, before);
    if (deployment == null) {
      return new Scene(ObjectRef.of(set), set, null, true, true, own, own, JobBackOff.NONE, null);
    }
    var family = Headcount.setsOf(before, deployment);
    var all =
        family.stream()
            .map(member -> Headcount.of(before, member))
            .reduce(Headcount.NONE, Headcount::plus);
    var revision = RolloutRevisions.of(set);
    var newest = family.stream().allMatch(member -> RolloutRevisions.of(member) <= revision);
    var alone = before.count(IndexKey.kind(Kinds.DEPLOYMENT)) == 1;
    return new Scene(
        ObjectRef.of(set), set, deployment, newest, alone, own, all, JobBackOff.NONE, null);
  }

  /** What the set is called: {@code revision 2}, or by its name when it has none. */
  Sentence called() {
    if (set == null || ref == null) {
      return Sentence.EMPTY;
    }
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
