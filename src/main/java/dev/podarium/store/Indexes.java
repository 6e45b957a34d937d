package dev.podarium.store;

import dev.podarium.api.IndexKey;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which terms an object is found. */
final class Indexes {

  private Indexes() {}

  static List<String> termsOf(HasMetadata object, @Nullable GroupKey group) {
    var kind = Kinds.of(object);
    var terms = new ArrayList<String>(8);
    add(terms, IndexKey.kind(kind));
    addNamespaceAndLabels(terms, kind, object);
    addOwners(terms, kind, object);
    if (object instanceof Pod pod) {
      add(terms, IndexKey.node(Pods.nodeName(pod)));
    }
    if (object instanceof Event event && event.getInvolvedObject() != null) {
      add(terms, IndexKey.about(String.valueOf(event.getInvolvedObject().getUid())));
    }
    if (group != null) {
      terms.add(group.term());
    }
    return terms;
  }

  private static void addNamespaceAndLabels(List<String> terms, Kind kind, HasMetadata object) {
    var namespace = kind.namespaced() ? object.getMetadata().getNamespace() : "";
    if (kind.namespaced()) {
      add(terms, IndexKey.in(kind, namespace));
    }
    Metas.labels(object)
        .forEach((key, value) -> add(terms, IndexKey.label(kind, namespace, key, value)));
  }

  private static void addOwners(List<String> terms, Kind kind, HasMetadata object) {
    Metas.owners(object).forEach(owner -> add(terms, IndexKey.owner(owner.getUid())));
    if (kind.equals(Kinds.POD) || kind.equals(Kinds.REPLICA_SET)) {
      if (Metas.controllerOf(object) == null) {
        add(terms, IndexKey.orphan(kind, object.getMetadata().getNamespace()));
      }
    }
  }

  private static void add(List<String> terms, IndexKey term) {
    terms.add(term.text());
  }
}
