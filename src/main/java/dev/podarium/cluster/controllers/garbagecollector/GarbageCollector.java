package dev.podarium.cluster.controllers.garbagecollector;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
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

  private final Kinds kinds;

  /**
   * A collector of objects of these kinds.
   *
   * @param kinds all that the cluster has
   */
  public GarbageCollector(Kinds kinds) {
    this.kinds = kinds;
  }

  @Override
  public String name() {
    return "garbage-collector-controller";
  }

  @Override
  public Watches watches() {
    return Watches.onEvery(kinds.all(), Concerned::by);
  }

  @Override
  public Plan reconcile(HasMetadata object, View view) {
    if (Finalizers.orphans(object)) {
      return orphan(object, dependents(object, view));
    }
    if (Finalizers.waitsForDependents(object)) {
      return finishForeground(object, dependents(object, view));
    }
    return Metas.deleting(object)
        ? Plan.nothing()
        : told(object, view).then(deleteUnowned(object, view));
  }

  /** An owner in another namespace is no owner. */
  private static Plan told(HasMetadata object, View view) {
    return Metas.owners(object).stream()
        .filter(reference -> Owners.isElsewhere(object, reference, view))
        .map(reference -> Plan.tell(elsewhere(object, reference)))
        .reduce(Plan.nothing(), Plan::then);
  }

  private static Note elsewhere(HasMetadata object, OwnerReference reference) {
    var namespace =
        object.getMetadata().getNamespace() == null ? "" : object.getMetadata().getNamespace();
    return Note.warning(
        object,
        "OwnerRefInvalidNamespace",
        "ownerRef [%s/%s, namespace: %s, name: %s, uid: %s] does not exist in namespace \"%s\""
            .formatted(
                reference.getApiVersion(),
                reference.getKind(),
                namespace,
                reference.getName(),
                reference.getUid(),
                namespace));
  }

  private static List<HasMetadata> dependents(HasMetadata owner, View view) {
    return view.having(IndexKey.owner(owner.getMetadata().getUid()), HasMetadata.class).toList();
  }

  /** Lets go of everything, then of itself. */
  private static Plan orphan(HasMetadata owner, List<HasMetadata> dependents) {
    var released =
        dependents.stream()
            .map(dependent -> release(dependent, List.of(owner.getMetadata().getUid())))
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
    if (owners.allSolid() || !owners.unknown().isEmpty()) {
      return Plan.nothing();
    }
    if (!owners.solid().isEmpty()) {
      return Plan.write(release(object, owners.lostUids()));
    }
    var dependents = owners.waiting().isEmpty() ? List.<HasMetadata>of() : dependents(object, view);
    return dependents.isEmpty()
        ? Plan.write(delete(object, Finalizers.said(object)))
        : deleteAfter(dependents, object);
  }

  /** An owner waits for it, and it waits for others in turn; not so where they wait in a circle. */
  private static Plan deleteAfter(List<HasMetadata> dependents, HasMetadata object) {
    var deletion = Plan.write(delete(object, Propagation.FOREGROUND));
    if (dependents.stream().noneMatch(Finalizers::waitsForDependents)) {
      return deletion;
    }
    var unblocked = Metas.withOwners(object, References.unblocked(Metas.owners(object)));
    return Plan.write(Step.of(new Update(unblocked))).then(deletion);
  }

  private static Step release(HasMetadata dependent, List<String> uids) {
    var left = References.without(Metas.owners(dependent), uids);
    return Step.of(new Update(Metas.withOwners(dependent, left))).forgiving("NotFound");
  }

  private static Step delete(HasMetadata object, Propagation propagation) {
    var options = new DeleteOptions(null, propagation, object.getMetadata().getUid());
    return Step.of(new Delete(ObjectRef.of(object), options))
        .forgiving("NotFound")
        .forgiving("Conflict");
  }
}
