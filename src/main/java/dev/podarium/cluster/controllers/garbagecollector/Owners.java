package dev.podarium.cluster.controllers.garbagecollector;

import dev.podarium.cluster.client.View;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owners that an object names.
 *
 * @param solid those that are there to stay
 * @param waiting those that are being deleted and wait for the object to go first
 * @param absent those that are gone; another object of the same name is not the same owner
 */
record Owners(
    List<OwnerReference> solid, List<OwnerReference> waiting, List<OwnerReference> absent) {

  static Owners of(HasMetadata object, View view) {
    var found = new Owners(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Metas.owners(object).forEach(reference -> found.listOf(object, reference, view).add(reference));
    return found;
  }

  /** Whether nothing has to be done about the object; so also when it names no owner. */
  boolean allSolid() {
    return waiting.isEmpty() && absent.isEmpty();
  }

  private List<OwnerReference> listOf(HasMetadata object, OwnerReference reference, View view) {
    if (view.discovery().find(reference.getApiVersion(), reference.getKind()) == null) {
      return solid;
    }
    var owner = find(object, reference, view);
    return owner == null ? absent : Finalizers.waitsForDependents(owner) ? waiting : solid;
  }

  /** The owner that a reference of {@code object} means, or null when it is gone. */
  static @Nullable HasMetadata find(HasMetadata object, OwnerReference reference, View view) {
    var kind = view.discovery().find(reference.getApiVersion(), reference.getKind());
    if (kind == null) {
      return null;
    }
    var namespace = kind.namespaced() ? object.getMetadata().getNamespace() : "";
    var owner = view.find(new ObjectRef(kind, namespace, reference.getName()));
    return owner != null && owner.getMetadata().getUid().equals(reference.getUid()) ? owner : null;
  }
}
