package dev.podarium.workbench.editor;

import dev.podarium.api.ClusterSource;
import dev.podarium.kubectl.Kubectl;
import dev.podarium.manifest.ManifestObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Applies objects one after the other, in the order in which they stand, and goes on after a
 * refusal, as {@code kubectl apply -f} does. Any thread.
 */
final class Applying {

  private final Kubectl kubectl;

  /** Applies to a cluster; objects that name no namespace go to {@code default}. */
  Applying(ClusterSource cluster) {
    kubectl = Kubectl.over(cluster, Path.of(""));
  }

  /** What became of each object, in order, once all have been answered. Never fails. */
  CompletableFuture<List<Outcome>> apply(List<ManifestObject> objects) {
    return CompletableFuture.supplyAsync(
        () -> objects.stream().map(this::one).toList(), Background.APPLYING);
  }

  /** Whatever is wrong with one object, the next one gets its turn. */
  private Outcome one(ManifestObject object) {
    try {
      return Outcome.of(object, kubectl.apply(object));
    } catch (RuntimeException | Error broken) {
      return Outcome.broken(object, broken);
    }
  }
}
