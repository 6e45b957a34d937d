package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.workloads.ReplicationControllers;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who can tell of a change: one class a kind, and one for all the others. */
public final class Narrators {

  /** Who tells of a kind. */
  private record KindNarrator(Kind kind, Teller teller) {}

  @FunctionalInterface
  private interface Teller {
    Narration tell(Change change, Supplier<Scene> counts);
  }

  private static final List<KindNarrator> ALL =
      List.of(
          kind(Kinds.POD, (change, counts) -> new PodNarrator(change, counts).tell()),
          kind(
              Kinds.REPLICA_SET, (change, counts) -> new ReplicaSetNarrator(change, counts).tell()),
          kind(
              Kinds.of(ReplicationController.class),
              (change, counts) -> new ReplicaSetNarrator(asReplicaSet(change), counts).tell()),
          kind(Kinds.of(Job.class), Narrators::ofJob),
          kind(Kinds.DEPLOYMENT, (change, _) -> new DeploymentNarrator(change).tell()),
          kind(Kinds.of(DaemonSet.class), (change, _) -> new DaemonSetNarrator(change).tell()),
          kind(Kinds.of(StatefulSet.class), (change, _) -> new StatefulSetNarrator(change).tell()),
          kind(
              Kinds.of(PersistentVolumeClaim.class),
              (change, _) -> new VolumeClaimNarrator(change).tell()),
          kind(Kinds.of(PersistentVolume.class), (change, _) -> new VolumeNarrator(change).tell()),
          kind(
              Kinds.of(HorizontalPodAutoscaler.class),
              (change, _) -> new AutoscalerNarrator(change).tell()),
          kind(
              Kinds.of(PodDisruptionBudget.class),
              (change, _) -> new BudgetNarrator(change).tell()),
          kind(Kinds.of(ResourceQuota.class), (change, _) -> new QuotaNarrator(change).tell()),
          kind(
              Kinds.of(EndpointSlice.class),
              (change, _) -> new EndpointSliceNarrator(change).tell()),
          kind(Kinds.NODE, (change, _) -> new NodeNarrator(change).tell()),
          kind(Kinds.of(CronJob.class), (change, _) -> new CronJobNarrator(change).tell()),
          kind(Kinds.EVENT, (change, _) -> EventNarrator.tell(change)));

  private static final Map<Kind, Teller> BY_KIND =
      ALL.stream().collect(Collectors.toUnmodifiableMap(KindNarrator::kind, KindNarrator::teller));

  private Narrators() {}

  /** The kinds of which is told better than plainly. */
  public static List<Kind> kinds() {
    return ALL.stream().map(KindNarrator::kind).toList();
  }

  static Narration tell(Change change, Supplier<Scene> counts) {
    return BY_KIND
        .getOrDefault(change.ref().kind(), (plain, _) -> new PlainNarrator(plain).tell())
        .tell(change, counts);
  }

  /** A change of a ReplicationController, told with what a ReplicaSet has in common with it. */
  private static Change asReplicaSet(Change change) {
    return new Change(
        change.revision(),
        change.nanos(),
        change.verb(),
        change.ref(),
        asReplicaSet(change.before()),
        asReplicaSet(change.after()),
        change.origin(),
        change.routine());
  }

  private static @Nullable HasMetadata asReplicaSet(@Nullable HasMetadata object) {
    return object instanceof ReplicationController controller
        ? ReplicationControllers.asReplicaSet(controller)
        : object;
  }

  private static Narration ofJob(Change change, Supplier<Scene> scene) {
    return CronJobNarrator.ofJob(change).orElseGet(() -> new JobNarrator(change, scene).tell());
  }

  private static KindNarrator kind(Kind kind, Teller teller) {
    return new KindNarrator(kind, teller);
  }
}
