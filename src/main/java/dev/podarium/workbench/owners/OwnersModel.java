package dev.podarium.workbench.owners;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.narration.Controllers;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.PodRevisions;
import dev.podarium.workbench.frame.canvas.PodCell;
import dev.podarium.workbench.kinds.KindDescriptors;
import dev.podarium.workbench.kinds.OwnerCard;
import dev.podarium.workbench.owners.OwnersPicture.Branch;
import dev.podarium.workbench.owners.OwnersPicture.Family;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ownership tree of each moment. What it keeps only spares work: the branches of which
 * neither the owner nor a Pod has changed.
 */
final class OwnersModel {

  /** Of Pods that nobody controls. */
  private static final String NOBODY = "";

  /** What owns owners of Pods. */
  private static final List<Class<? extends HasMetadata>> HEADS =
      List.of(Deployment.class, CronJob.class);

  /** What owns Pods. */
  private static final List<Class<? extends HasMetadata>> OWNERS =
      List.of(
          ReplicaSet.class,
          ReplicationController.class,
          StatefulSet.class,
          DaemonSet.class,
          Job.class);

  private static final Comparator<HasMetadata> NEWEST_FIRST =
      Comparator.<HasMetadata>comparingLong(RolloutRevisions::of)
          .thenComparing(each -> String.valueOf(each.getMetadata().getCreationTimestamp()))
          .reversed();

  private final Map<String, Branch> branches = new HashMap<>();
  private OwnersPicture picture = OwnersPicture.EMPTY;

  /** The picture after a beat; the same instance as before when nothing in it can have changed. */
  OwnersPicture after(Beat beat) {
    var begun = !beat.complete();
    if (begun) {
      branches.clear();
    }
    var touched = beat.changes().stream().filter(OwnersModel::concerns).toList();
    touched.forEach(this::forget);
    if (begun || !touched.isEmpty()) {
      picture = of(beat.snapshot());
    }
    return picture;
  }

  private static boolean concerns(Change change) {
    return switch (change.object()) {
      case Pod _, PersistentVolumeClaim _, ControllerRevision _ -> true;
      case HorizontalPodAutoscaler _, PodDisruptionBudget _ -> true;
      default ->
          Stream.concat(HEADS.stream(), OWNERS.stream())
              .anyMatch(type -> type.isInstance(change.object()));
    };
  }

  private void forget(Change change) {
    Stream.of(change.before(), change.after())
        .filter(Objects::nonNull)
        .forEach(
            object -> {
              branches.remove(object.getMetadata().getUid());
              branches.remove(Objects.requireNonNullElse(Metas.controllerUid(object), NOBODY));
            });
  }

  private OwnersPicture of(Snapshot world) {
    var attachments = new Attachments(world);
    var families = new ArrayList<Family>();
    HEADS.forEach(
        type ->
            world.list(type).map(head -> family(head, attachments, world)).forEach(families::add));
    OWNERS.forEach(
        type ->
            world
                .list(type)
                .filter(owner -> Controllers.of(owner, world) == null)
                .map(owner -> headless(owner, attachments, world))
                .forEach(families::add));
    var orphans = branches.computeIfAbsent(NOBODY, _ -> orphans(world));
    if (!orphans.pods().isEmpty()) {
      families.add(new Family(null, List.of(orphans), List.of()));
    }
    return new OwnersPicture(families);
  }

  private Family family(HasMetadata head, Attachments attachments, Snapshot world) {
    var owned =
        world
            .having(IndexKey.owner(head.getMetadata().getUid()))
            .filter(each -> OWNERS.stream().anyMatch(type -> type.isInstance(each)))
            .filter(each -> Metas.isControlledBy(each, head))
            .sorted(NEWEST_FIRST)
            .map(each -> branch(each, world));
    return new Family(card(head), owned.toList(), attachments.of(head));
  }

  private Family headless(HasMetadata owner, Attachments attachments, Snapshot world) {
    return new Family(null, List.of(branch(owner, world)), attachments.of(owner));
  }

  private Branch branch(HasMetadata owner, Snapshot world) {
    var claims =
        owner instanceof StatefulSet set ? Claims.of(set, world) : List.<OwnersPicture.Claim>of();
    var grown =
        branches.computeIfAbsent(owner.getMetadata().getUid(), uid -> grown(uid, owner, world));
    return new Branch(grown.owner(), grown.pods(), claims);
  }

  private static Branch grown(String uid, HasMetadata owner, Snapshot world) {
    var pods =
        world.having(IndexKey.owner(uid), Pod.class).map(pod -> cell(pod, owner, world)).toList();
    return new Branch(card(owner), pods, List.of());
  }

  private static OwnerCard card(HasMetadata owner) {
    return KindDescriptors.card(owner).orElseGet(() -> OwnerCard.plain(owner));
  }

  private static Branch orphans(Snapshot world) {
    var pods =
        world
            .list(Kinds.NAMESPACE)
            .map(namespace -> IndexKey.orphan(Kinds.POD, namespace.getMetadata().getName()))
            .flatMap(key -> world.having(key, Pod.class))
            .map(pod -> PodCell.of(pod, PodLook.of(pod), 0));
    return new Branch((@Nullable OwnerCard) null, pods.toList(), List.of());
  }

  private static PodCell cell(Pod pod, HasMetadata owner, Snapshot world) {
    var revision =
        owner instanceof ReplicaSet set ? RolloutRevisions.of(set) : PodRevisions.of(pod, world);
    return PodCell.of(pod, PodLook.of(pod), revision).called(KindDescriptors.podLabel(owner, pod));
  }
}
