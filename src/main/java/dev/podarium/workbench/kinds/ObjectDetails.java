package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Ages;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Texts;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the inspector shows of an object: what its kind has to say, and what all have in common. */
public final class ObjectDetails {

  private ObjectDetails() {}

  /**
   * What is shown of an object.
   *
   * @param now virtual nanoseconds since the start, from which ages are counted
   */
  public static InspectorModel of(HasMetadata object, Snapshot snapshot, long now) {
    var details = new Details(ObjectRef.of(object), snapshot, now);
    KindDescriptors.details(object, details);
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
          details
              .snapshot()
              .having(key)
              .map(owned -> KindDescriptors.mention(owned, details.snapshot())),
          details.snapshot().count(key));
    }
  }

  private static @Nullable Related related(
      OwnerReference owner, HasMetadata object, Snapshot snapshot) {
    var kind = snapshot.discovery().find(owner.getApiVersion(), owner.getKind());
    if (kind == null) {
      return null;
    }
    var namespace = kind.namespaced() ? object.getMetadata().getNamespace() : "";
    var ref = new ObjectRef(kind, namespace, owner.getName());
    var found = snapshot.find(ref);
    return found != null && Objects.equals(found.getMetadata().getUid(), owner.getUid())
        ? KindDescriptors.mention(found, snapshot)
        : new Related(ref, null, "is gone", 0);
  }
}
