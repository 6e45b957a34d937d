package dev.podarium.cluster.controllers.garbagecollector;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/**
 * Decides about one object at a time: does it wait for what it owns? is any of its owners left?
 *
 * <p>A Deployment that is deleted in the background is gone at once; its ReplicaSet has no owner
 * left and is deleted; then the Pods. In the foreground the Deployment stays, marked; its
 * ReplicaSet, which has Pods, is deleted in the foreground too; the Pods go, and then the two from
 * below. As orphan it lets go of its ReplicaSet first.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/garbagecollector/garbagecollector.go,
 * attemptToDeleteItem, attemptToOrphanWorker
 */
public final class GarbageCollector implements Reconciler<HasMetadata> {

  @Override
  public String name() {
    return "garbage-collector-controller";
  }

  @Override
  public Watches watches() {
    return Watches.onEveryKind(Concerned::by);
  }

  @Override
  public Plan reconcile(HasMetadata object, View view) {
    if (Finalizers.orphans(object)) {
      return orphan(object, dependents(object, view));
    }
    if (Finalizers.waitsForDependents(object)) {
      return finishForeground(object, dependents(object, view));
    }
    return Metas.deleting(object) ? Plan.nothing() : deleteUnowned(object, view);
  }

  private static List<HasMetadata> dependents(HasMetadata owner, View view) {
    return view.having(IndexKey.owner(owner.getMetadata().getUid()), HasMetadata.class).toList();
  }

  /** Lets go of everything, then of itself. */
  private static Plan orphan(HasMetadata owner, List<HasMetadata> dependents) {
    var released =
        dependents.stream()
            .map(dependent -> Step.of(new Update(Metas.withoutOwner(dependent, owner))))
            .map(step -> step.forgiving("NotFound"))
            .toList();
    return Plan.together(released).then(Plan.write(without(owner, Finalizers.ORPHAN)));
  }

  /** Goes when nothing that would have to go first is left. */
  private static Plan finishForeground(HasMetadata owner, List<HasMetadata> dependents) {
    return dependents.stream().anyMatch(dependent -> blocks(dependent, owner))
        ? Plan.nothing()
        : Plan.write(without(owner, Finalizers.FOREGROUND));
  }

  private static boolean blocks(HasMetadata dependent, HasMetadata owner) {
    var uid = owner.getMetadata().getUid();
    return Metas.owners(dependent).stream()
        .filter(reference -> reference.getUid().equals(uid))
        .anyMatch(reference -> Boolean.TRUE.equals(reference.getBlockOwnerDeletion()));
  }

  private static Step without(HasMetadata object, String finalizer) {
    var rest = Metas.finalizers(object).stream().filter(f -> !f.equals(finalizer)).toList();
    return Step.of(new Update(Metas.withFinalizers(object, rest))).forgiving("NotFound");
  }

  private static Plan deleteUnowned(HasMetadata object, View view) {
    var owners = Owners.of(object, view);
    if (owners.allSolid()) {
      return Plan.nothing();
    }
    if (!owners.solid().isEmpty()) {
      return Plan.write(Step.of(new Update(Metas.withOwners(object, owners.solid()))));
    }
    var first = !owners.waiting().isEmpty() && !dependents(object, view).isEmpty();
    return Plan.write(delete(object, first ? Propagation.FOREGROUND : Propagation.BACKGROUND));
  }

  private static Step delete(HasMetadata object, Propagation propagation) {
    var options = new DeleteOptions(null, propagation, object.getMetadata().getUid());
    return Step.of(new Delete(ObjectRef.of(object), options))
        .forgiving("NotFound")
        .forgiving("Conflict");
  }
}
