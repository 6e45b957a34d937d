package dev.podarium.workbench.owners;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.narration.Headcount;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.canvas.PodCell;
import dev.podarium.workbench.kinds.KindDescriptors;
import dev.podarium.workbench.kinds.OwnerCard;
import dev.podarium.workbench.owners.OwnersPicture.Branch;
import dev.podarium.workbench.owners.OwnersPicture.Family;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
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

  private static final Comparator<ReplicaSet> NEWEST_FIRST =
      Comparator.<ReplicaSet>comparingLong(RolloutRevisions::of).reversed();

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
      case Pod _, ReplicaSet _, Deployment _ -> true;
      default -> false;
    };
  }

  private void forget(Change change) {
    Stream.of(change.before(), change.after())
        .filter(Objects::nonNull)
        .forEach(object -> branches.remove(branchOf(object)));
  }

  private static @Nullable String branchOf(HasMetadata object) {
    return object instanceof Pod pod
        ? Objects.requireNonNullElse(Metas.controllerUid(pod), NOBODY)
        : object.getMetadata().getUid();
  }

  private OwnersPicture of(Snapshot world) {
    var families = new ArrayList<Family>();
    world.list(Deployment.class).map(each -> family(each, world)).forEach(families::add);
    world
        .list(ReplicaSet.class)
        .filter(set -> Metas.controllerOf(set) == null)
        .map(set -> new Family(null, List.of(branch(set, world))))
        .forEach(families::add);
    var orphans = branches.computeIfAbsent(NOBODY, _ -> orphans(world));
    if (!orphans.pods().isEmpty()) {
      families.add(new Family(null, List.of(orphans)));
    }
    return new OwnersPicture(families);
  }

  private Family family(Deployment deployment, Snapshot world) {
    var sets = Headcount.setsOf(world, deployment).stream().sorted(NEWEST_FIRST);
    return new Family(
        KindDescriptors.card(deployment).orElse(null),
        sets.map(set -> branch(set, world)).toList());
  }

  private Branch branch(ReplicaSet set, Snapshot world) {
    return branches.computeIfAbsent(set.getMetadata().getUid(), uid -> grown(uid, set, world));
  }

  private static Branch grown(String uid, ReplicaSet set, Snapshot world) {
    var revision = RolloutRevisions.of(set);
    var pods = world.having(IndexKey.owner(uid), Pod.class).map(pod -> cell(pod, revision));
    return new Branch(KindDescriptors.card(set).orElse(null), pods.toList());
  }

  private static Branch orphans(Snapshot world) {
    var pods =
        world
            .list(Kinds.NAMESPACE)
            .map(namespace -> IndexKey.orphan(Kinds.POD, namespace.getMetadata().getName()))
            .flatMap(key -> world.having(key, Pod.class))
            .map(pod -> cell(pod, 0));
    return new Branch((@Nullable OwnerCard) null, pods.toList());
  }

  private static PodCell cell(Pod pod, long rolloutRevision) {
    return new PodCell(ObjectRef.of(pod), PodLook.of(pod), rolloutRevision);
  }
}
