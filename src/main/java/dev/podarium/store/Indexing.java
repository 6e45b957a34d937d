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
final class Indexing {

  /** What a controller takes when nobody manages it and its selector does. */
  private static final List<Kind> ADOPTABLE =
      List.of(Kinds.POD, Kinds.REPLICA_SET, Kinds.of(ControllerRevision.class));

  private Indexing() {}

  /** The keys of an object; those that it had before when they are made of the same. */
  static List<IndexKey> keysOf(HasMetadata object, @Nullable Stored before) {
    return before != null && sameKeys(object, before.object()) ? before.keys() : keysOf(object);
  }

  /** Two states of one object: its kind, namespace and name are the same. */
  private static boolean sameKeys(HasMetadata object, HasMetadata before) {
    return Metas.labels(object).equals(Metas.labels(before))
        && Metas.owners(object).equals(Metas.owners(before))
        && nodeName(object).equals(nodeName(before))
        && involved(object).equals(involved(before));
  }

  private static List<IndexKey> keysOf(HasMetadata object) {
    var kind = Kinds.of(object);
    var keys = new ArrayList<IndexKey>(8);
    keys.add(IndexKey.kind(kind));
    addNamespaceAndLabels(keys, kind, object);
    addOwners(keys, kind, object);
    if (object instanceof Pod) {
      keys.add(IndexKey.node(nodeName(object)));
    }
    if (object instanceof Event event && event.getInvolvedObject() != null) {
      keys.add(IndexKey.about(involved(object)));
    }
    return List.copyOf(keys);
  }

  private static void addNamespaceAndLabels(List<IndexKey> keys, Kind kind, HasMetadata object) {
    var namespace = kind.namespaced() ? object.getMetadata().getNamespace() : "";
    if (kind.namespaced()) {
      keys.add(IndexKey.in(kind, namespace));
    }
    Metas.labels(object)
        .forEach((label, value) -> keys.add(IndexKey.label(kind, namespace, label, value)));
  }

  private static void addOwners(List<IndexKey> keys, Kind kind, HasMetadata object) {
    Metas.owners(object).forEach(owner -> keys.add(IndexKey.owner(owner.getUid())));
    if (ADOPTABLE.contains(kind) && Metas.controllerOf(object) == null) {
      keys.add(IndexKey.orphan(kind, object.getMetadata().getNamespace()));
    }
  }

  private static String nodeName(HasMetadata object) {
    return object instanceof Pod pod ? Pods.nodeName(pod) : "";
  }

  private static String involved(HasMetadata object) {
    return object instanceof Event event && event.getInvolvedObject() != null
        ? String.valueOf(event.getInvolvedObject().getUid())
        : "";
  }
}
