package dev.podarium.workbench.inspector;

import dev.podarium.api.Snapshot;
import dev.podarium.api.Term;
import dev.podarium.objects.Ages;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.Metas;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.inspector.InspectorModel.Related;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds who writes the sheet of an object: one class a kind, and one for all the others. */
final class Sheets {

  private Sheets() {}

  /**
   * What is shown of an object.
   *
   * @param now virtual nanoseconds since the start, from which ages are counted
   */
  static InspectorModel of(HasMetadata object, Snapshot snapshot, long now) {
    var sheet = new Sheet(ObjectRef.of(object), snapshot, now);
    switch (object) {
      case Pod pod -> PodSheet.write(pod, sheet);
      case Node node -> NodeSheet.write(node, sheet);
      case Deployment deployment -> DeploymentSheet.write(deployment, sheet);
      case ReplicaSet set -> ReplicaSetSheet.write(set, sheet);
      case Service service -> ServiceSheet.write(service, sheet);
      case ConfigMap map -> DataSheet.write(map, sheet);
      case Secret secret -> DataSheet.write(secret, sheet);
      case Namespace namespace -> NamespaceSheet.write(namespace, sheet);
      case ServiceAccount account -> ServiceAccountSheet.write(account, sheet);
      case Event event -> EventSheet.write(event, sheet);
      default -> PlainSheet.write(object, sheet);
    }
    common(object, sheet);
    return sheet.model();
  }

  private static void common(HasMetadata object, Sheet sheet) {
    sheet
        .is("age", Ages.since(object.getMetadata().getCreationTimestamp(), sheet.now()))
        .said("labels", Texts.pairs(Metas.labels(object)));
    var owners = Metas.owners(object);
    sheet.related(
        "Owned by",
        owners.stream()
            .map(owner -> related(owner, object, sheet.snapshot()))
            .filter(Objects::nonNull),
        owners.size());
    owned(object, sheet);
  }

  private static void owned(HasMetadata object, Sheet sheet) {
    var uid = object.getMetadata().getUid();
    if (uid != null) {
      var term = Term.owner(uid);
      sheet.related(
          "Owns",
          sheet.snapshot().having(term).map(owned -> Relatives.of(owned, sheet.snapshot())),
          sheet.snapshot().count(term));
    }
  }

  private static @Nullable Related related(
      OwnerReference owner, HasMetadata object, Snapshot snapshot) {
    var kind = Kinds.find(owner.getApiVersion(), owner.getKind());
    if (kind == null) {
      return null;
    }
    var namespace = kind.namespaced() ? object.getMetadata().getNamespace() : "";
    var ref = new ObjectRef(kind, namespace, owner.getName());
    var found = snapshot.find(ref);
    return found != null && Objects.equals(found.getMetadata().getUid(), owner.getUid())
        ? Relatives.of(found, snapshot)
        : new Related(ref, null, "is gone", 0);
  }
}
