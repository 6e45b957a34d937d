package dev.podarium.cluster.controllers.garbagecollector;

import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The owners that an object names.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/garbagecollector/garbagecollector.go,
 * classifyReferences, isDangling
 *
 * @param solid those that are there to stay
 * @param waiting those that are being deleted and wait for the object to go first
 * @param absent those that are gone; another object of the same name is not the same owner
 * @param unknown those of which nobody can say: of a version that the cluster does not serve, or in
 *     a namespace while the object is in none
 */
record Owners(
    List<OwnerReference> solid,
    List<OwnerReference> waiting,
    List<OwnerReference> absent,
    List<OwnerReference> unknown) {

  static Owners of(HasMetadata object, View view) {
    var found =
        new Owners(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Metas.owners(object).forEach(reference -> found.listOf(object, reference, view).add(reference));
    return found;
  }

  /** Whether nothing has to be done about the object; so also when it names no owner. */
  boolean allSolid() {
    return waiting.isEmpty() && absent.isEmpty() && unknown.isEmpty();
  }

  /** The uids of those that are not there to stay. */
  List<String> lostUids() {
    return Stream.concat(absent.stream(), waiting.stream()).map(OwnerReference::getUid).toList();
  }

  private List<OwnerReference> listOf(HasMetadata object, OwnerReference reference, View view) {
    var kind = kind(reference, view);
    if (kind == null || (kind.namespaced() && namespace(object).isEmpty())) {
      return unknown;
    }
    var owner = find(object, reference, view);
    return owner == null ? absent : Finalizers.waitsForDependents(owner) ? waiting : solid;
  }

  /** The owner that a reference of {@code object} means, or null when it is gone. */
  static @Nullable HasMetadata find(HasMetadata object, OwnerReference reference, View view) {
    var kind = kind(reference, view);
    return kind == null ? null : in(kind.namespaced() ? namespace(object) : "", reference, view);
  }

  /**
   * Whether a reference means an owner in another namespace, where none can be.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/garbagecollector/graph_builder.go,
   * addDependentToOwners
   */
  static boolean isElsewhere(HasMetadata object, OwnerReference reference, View view) {
    var kind = kind(reference, view);
    return kind != null
        && kind.namespaced()
        && view.snapshot()
            .list(Kinds.NAMESPACE)
            .map(each -> each.getMetadata().getName())
            .filter(name -> !name.equals(namespace(object)))
            .anyMatch(name -> in(name, reference, view) != null);
  }

  private static @Nullable HasMetadata in(String namespace, OwnerReference reference, View view) {
    var kind = kind(reference, view);
    var owner =
        kind == null ? null : view.find(new ObjectRef(kind, namespace, reference.getName()));
    return owner != null && owner.getMetadata().getUid().equals(reference.getUid()) ? owner : null;
  }

  private static @Nullable Kind kind(OwnerReference reference, View view) {
    return view.discovery().find(reference.getApiVersion(), reference.getKind());
  }

  private static String namespace(HasMetadata object) {
    var namespace = object.getMetadata().getNamespace();
    return namespace == null ? "" : namespace;
  }
}
