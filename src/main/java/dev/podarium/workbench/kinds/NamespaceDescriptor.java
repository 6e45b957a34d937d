package dev.podarium.workbench.kinds;

import dev.podarium.api.IndexKey;
import dev.podarium.objects.Kind;
import dev.podarium.workbench.kinds.details.Details;
import io.fabric8.kubernetes.api.model.Namespace;

/** What the window knows of a Namespace: among it how much of each kind it holds. */
final class NamespaceDescriptor implements KindDescriptor<Namespace> {

  @Override
  public Class<Namespace> type() {
    return Namespace.class;
  }

  @Override
  public void details(Namespace namespace, Details details) {
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
