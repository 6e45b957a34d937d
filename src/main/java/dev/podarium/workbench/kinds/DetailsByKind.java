package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Ages;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Texts;
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

/** Finds who writes the details of an object: one class a kind, and one for all the others. */
public final class DetailsByKind {

  private DetailsByKind() {}

  /**
   * What is shown of an object.
   *
   * @param now virtual nanoseconds since the start, from which ages are counted
   */
  public static InspectorModel of(HasMetadata object, Snapshot snapshot, long now) {
    var details = new Details(ObjectRef.of(object), snapshot, now);
    switch (object) {
      case Pod pod -> PodDetails.write(pod, details);
      case Node node -> NodeDetails.write(node, details);
      case Deployment deployment -> DeploymentDetails.write(deployment, details);
      case ReplicaSet set -> ReplicaSetDetails.write(set, details);
      case Service service -> ServiceDetails.write(service, details);
      case ConfigMap map -> DataDetails.write(map, details);
      case Secret secret -> DataDetails.write(secret, details);
      case Namespace namespace -> NamespaceDetails.write(namespace, details);
      case ServiceAccount account -> ServiceAccountDetails.write(account, details);
      case Event event -> EventDetails.write(event, details);
      default -> PlainDetails.write(object, details);
    }
    common(object, details);
    return details.model();
  }

  private static void common(HasMetadata object, Details details) {
    details
        .is("age", Ages.since(object.getMetadata().getCreationTimestamp(), details.now()))
        .said("labels", Texts.pairs(Metas.labels(object)));
    var owners = Metas.owners(object);
    details.related(
        "Owned by",
        owners.stream()
            .map(owner -> related(owner, object, details.snapshot()))
            .filter(Objects::nonNull),
        owners.size());
    owned(object, details);
  }

  private static void owned(HasMetadata object, Details details) {
    var uid = object.getMetadata().getUid();
    if (uid != null) {
      var key = IndexKey.owner(uid);
      details.related(
          "Owns",
          details.snapshot().having(key).map(owned -> Relatives.of(owned, details.snapshot())),
          details.snapshot().count(key));
    }
  }

  private static @Nullable Related related(
      OwnerReference owner, HasMetadata object, Snapshot snapshot) {
    var kind = Kinds.BUILT_IN.find(owner.getApiVersion(), owner.getKind());
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
