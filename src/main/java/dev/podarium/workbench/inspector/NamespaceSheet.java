package dev.podarium.workbench.inspector;

import dev.podarium.api.Term;
import dev.podarium.objects.Kind;
import io.fabric8.kubernetes.api.model.Namespace;

/** What is shown of a Namespace: among it how much of each kind it holds. */
final class NamespaceSheet {

  private NamespaceSheet() {}

  static void write(Namespace namespace, Sheet sheet) {
    var name = namespace.getMetadata().getName();
    var snapshot = sheet.snapshot();
    var kinds =
        snapshot.kinds().stream()
            .filter(kind -> kind.namespaced() && snapshot.count(Term.in(kind, name)) > 0)
            .toList();
    sheet.figure(
        "objects", kinds.stream().mapToInt(kind -> snapshot.count(Term.in(kind, name))).sum());
    var status = namespace.getStatus();
    sheet.is("phase", status == null ? null : status.getPhase());
    for (Kind kind : kinds) {
      sheet.is(kind.plural(), snapshot.count(Term.in(kind, name)));
    }
  }
}
