package dev.podarium.console;

import dev.podarium.api.Origin;
import dev.podarium.api.Refusal;
import dev.podarium.cluster.Cluster;
import dev.podarium.kubectl.Apply;
import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.manifest.ManifestObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Applies manifests to a cluster that is thrown away, to learn what the API server would refuse.
 */
final class Rehearsal {

  private static final String NAMESPACE = "default";

  private final Cluster cluster;

  private Rehearsal(Cluster cluster) {
    this.cluster = cluster;
  }

  /** What would be refused, each at its place; empty when everything would be accepted. */
  static List<Diagnostic> problems(Shape shape, Manifest manifest) {
    var rehearsal = new Rehearsal(shape.cluster());
    return manifest.objects().stream().flatMap(rehearsal::problems).toList();
  }

  private Stream<Diagnostic> problems(ManifestObject object) {
    var request = Apply.of(object.document(), cluster.latest(), NAMESPACE).request();
    if (request.isEmpty()) {
      return Stream.empty();
    }
    try {
      cluster.execute(request.get(), Origin.USER);
      return Stream.empty();
    } catch (Refusal refusal) {
      return object.blamed(refusal.status()).stream();
    }
  }
}
