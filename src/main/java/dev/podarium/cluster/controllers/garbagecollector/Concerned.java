package dev.podarium.cluster.controllers.garbagecollector;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which objects have to be looked at because of a change: few, so that the birth and life of ten
 * thousand Pods costs the garbage collector next to nothing.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/garbagecollector/graph_builder.go,
 * processGraphChanges
 */
final class Concerned {

  private Concerned() {}

  static Stream<ObjectRef> by(Change change, View view) {
    var after = change.after();
    if (after == null) {
      return Stream.concat(dependents(change.object(), view), waiting(change.object(), view));
    }
    var before = change.before();
    return Stream.concat(asOwner(before, after, view), asDependent(before, after, view));
  }

  private static Stream<ObjectRef> asOwner(
      @Nullable HasMetadata before, HasMetadata after, View view) {
    if (!Metas.deleting(after) || Metas.finalizers(after).isEmpty()) {
      return Stream.empty();
    }
    var begins = before == null || !Metas.deleting(before);
    var itself = Stream.of(ObjectRef.of(after));
    return begins ? Stream.concat(itself, dependents(after, view)) : itself;
  }

  private static Stream<ObjectRef> asDependent(
      @Nullable HasMetadata before, HasMetadata after, View view) {
    if (before != null && Metas.owners(before).equals(Metas.owners(after))) {
      return Stream.empty();
    }
    var unowned = Owners.of(after, view).allSolid() ? Stream.<ObjectRef>empty() : self(after);
    return before == null ? unowned : Stream.concat(unowned, waiting(before, view));
  }

  private static Stream<ObjectRef> self(HasMetadata object) {
    return Stream.of(ObjectRef.of(object));
  }

  private static Stream<ObjectRef> dependents(HasMetadata owner, View view) {
    return view.having(IndexKey.owner(owner.getMetadata().getUid()), HasMetadata.class)
        .map(ObjectRef::of);
  }

  /** The owners that wait for an object to go. */
  private static Stream<ObjectRef> waiting(HasMetadata object, View view) {
    return Metas.owners(object).stream()
        .flatMap(reference -> Stream.ofNullable(Owners.find(object, reference, view)))
        .filter(Finalizers::waitsForDependents)
        .map(ObjectRef::of);
  }
}
