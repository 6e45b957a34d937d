package dev.podarium.console;

import dev.podarium.api.Refusal;
import dev.podarium.kubectl.apply.Apply;
import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.patch.BadPatch;
import dev.podarium.session.Session;
import java.util.List;
import java.util.stream.Stream;

/**
 * Applies manifests to a cluster that is thrown away, to learn what the API server would refuse.
 */
record DryRun(Session session) {

  /** What would be refused, each at its place; empty when everything would be accepted. */
  List<Diagnostic> problems(Manifest manifest) {
    return manifest.objects().stream().flatMap(this::problems).toList();
  }

  private Stream<Diagnostic> problems(ManifestObject object) {
    try {
      Apply.of(object.document(), session.latest(), Namespaces.DEFAULT)
          .request()
          .ifPresent(session::execute);
      return Stream.empty();
    } catch (Refusal refusal) {
      return object.blamed(refusal.status()).stream();
    } catch (BadPatch bad) {
      return Stream.of(
          new Diagnostic(object.file(), object.line(), 1, String.valueOf(bad.getMessage())));
    }
  }
}
