package dev.podarium.workbench.owners;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.PodRevisions;
import dev.podarium.workbench.frame.Pulse.Beat;
import dev.podarium.workbench.frame.canvas.PodCell;
import dev.podarium.workbench.owners.OwnersPicture.Branch;
import dev.podarium.workbench.owners.OwnersPicture.Family;
import dev.podarium.workbench.owners.OwnersPicture.Owner;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the ownership tree; asks a Pod for its look only when it changed. */
final class OwnersModel {

  private static final Comparator<ReplicaSet> NEWEST_FIRST =
      Comparator.<ReplicaSet>comparingLong(RolloutRevisions::of).reversed();

  private final Map<ObjectRef, PodCell> cells = new HashMap<>();

  /** The picture after a beat. */
  OwnersPicture after(Beat beat) {
    if (beat.complete()) {
      beat.changes().forEach(change -> cells.remove(change.ref()));
    } else {
      cells.clear();
    }
    return of(beat.snapshot());
  }

  private OwnersPicture of(Snapshot snapshot) {
    var families = new ArrayList<Family>();
    snapshot.list(Deployment.class).map(d -> family(d, snapshot)).forEach(families::add);
    snapshot
        .list(ReplicaSet.class)
        .filter(set -> Metas.controllerOf(set) == null)
        .map(set -> new Family(null, List.of(branch(set, snapshot))))
        .forEach(families::add);
    orphans(snapshot).forEach(families::add);
    return new OwnersPicture(families);
  }

  private Family family(Deployment deployment, Snapshot snapshot) {
    var branches =
        snapshot
            .having(IndexKey.owner(deployment.getMetadata().getUid()), ReplicaSet.class)
            .sorted(NEWEST_FIRST)
            .map(set -> branch(set, snapshot))
            .toList();
    return new Family(Owners.of(deployment), branches);
  }

  private Branch branch(ReplicaSet set, Snapshot snapshot) {
    var pods =
        snapshot
            .having(IndexKey.owner(set.getMetadata().getUid()), Pod.class)
            .map(pod -> cell(pod, snapshot))
            .toList();
    return new Branch(Owners.of(set), pods);
  }

  private Stream<Family> orphans(Snapshot snapshot) {
    var pods =
        snapshot
            .list(Kinds.NAMESPACE)
            .map(HasMetadata::getMetadata)
            .map(meta -> meta.getName())
            .flatMap(namespace -> snapshot.having(IndexKey.orphan(Kinds.POD, namespace), Pod.class))
            .map(pod -> cell(pod, snapshot))
            .toList();
    return pods.isEmpty()
        ? Stream.empty()
        : Stream.of(new Family(null, List.of(new Branch((@Nullable Owner) null, pods))));
  }

  private PodCell cell(Pod pod, Snapshot snapshot) {
    return cells.computeIfAbsent(
        ObjectRef.of(pod),
        ref -> new PodCell(ref, PodLook.of(pod), PodRevisions.of(pod, snapshot)));
  }
}
