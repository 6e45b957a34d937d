package dev.podarium.store;

import dev.podarium.api.IndexKey;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which keys an object is found. */
final class Indexes {

  /** What a controller takes when nobody manages it and its selector does. */
  private static final List<Kind> ADOPTABLE =
      List.of(Kinds.POD, Kinds.REPLICA_SET, Kinds.of(ControllerRevision.class));

  private Indexes() {}

  static List<String> keysOf(HasMetadata object, @Nullable GroupKey group) {
    var kind = Kinds.of(object);
    var keys = new ArrayList<String>(8);
    add(keys, IndexKey.kind(kind));
    addNamespaceAndLabels(keys, kind, object);
    addOwners(keys, kind, object);
    if (object instanceof Pod pod) {
      add(keys, IndexKey.node(Pods.nodeName(pod)));
    }
    if (object instanceof Event event && event.getInvolvedObject() != null) {
      add(keys, IndexKey.about(String.valueOf(event.getInvolvedObject().getUid())));
    }
    if (group != null) {
      keys.add(group.key());
    }
    return keys;
  }

  private static void addNamespaceAndLabels(List<String> keys, Kind kind, HasMetadata object) {
    var namespace = kind.namespaced() ? object.getMetadata().getNamespace() : "";
    if (kind.namespaced()) {
      add(keys, IndexKey.in(kind, namespace));
    }
    Metas.labels(object)
        .forEach((label, value) -> add(keys, IndexKey.label(kind, namespace, label, value)));
  }

  private static void addOwners(List<String> keys, Kind kind, HasMetadata object) {
    Metas.owners(object).forEach(owner -> add(keys, IndexKey.owner(owner.getUid())));
    if (ADOPTABLE.contains(kind) && Metas.controllerOf(object) == null) {
      add(keys, IndexKey.orphan(kind, object.getMetadata().getNamespace()));
    }
  }

  private static void add(List<String> keys, IndexKey key) {
    keys.add(key.text());
  }
}
