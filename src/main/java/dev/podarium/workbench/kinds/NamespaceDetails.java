package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.objects.Kind;
import dev.podarium.workbench.kinds.details.Details;
import io.fabric8.kubernetes.api.model.Namespace;

/** What is shown of a Namespace: among it how much of each kind it holds. */
final class NamespaceDetails {

  private NamespaceDetails() {}

  static void write(Namespace namespace, Details details) {
    var name = namespace.getMetadata().getName();
    var snapshot = details.snapshot();
    var kinds =
        snapshot.kinds().stream()
            .filter(kind -> kind.namespaced() && snapshot.count(IndexKey.in(kind, name)) > 0)
            .toList();
    details.figure(
        "objects", kinds.stream().mapToInt(kind -> snapshot.count(IndexKey.in(kind, name))).sum());
    var status = namespace.getStatus();
    details.is("phase", status == null ? null : status.getPhase());
    for (Kind kind : kinds) {
      details.is(kind.plural(), snapshot.count(IndexKey.in(kind, name)));
    }
  }
}
