package dev.podarium.workbench.editor;

import dev.podarium.api.ClusterSource;
import dev.podarium.api.Refusal;
import dev.podarium.kubectl.Apply;
import dev.podarium.manifest.ManifestObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Applies objects one after the other, in the order in which they stand, and goes on after a
 * refusal, as {@code kubectl apply -f} does. Any thread.
 */
final class Applying {

  private final ClusterSource cluster;
  private final String namespace;

  /** Applies to a cluster; objects that name no namespace go to this one. */
  Applying(ClusterSource cluster, String namespace) {
    this.cluster = cluster;
    this.namespace = namespace;
  }

  /** What became of each object, in order, once all have been answered. */
  CompletableFuture<List<Outcome>> apply(List<ManifestObject> objects) {
    var done = CompletableFuture.completedFuture(List.<Outcome>of());
    for (var object : objects) {
      done =
          done.thenComposeAsync(
              outcomes -> one(object).thenApply(outcome -> with(outcomes, outcome)),
              Background.APPLYING);
    }
    return done;
  }

  private CompletableFuture<Outcome> one(ManifestObject object) {
    var apply = Apply.of(object.document(), cluster.latest(), namespace);
    if (apply.request().isEmpty()) {
      return CompletableFuture.completedFuture(new Outcome(object, apply.line(), null));
    }
    return cluster
        .send(apply.request().get())
        .handle((_, error) -> outcome(object, apply.line(), error));
  }

  private static Outcome outcome(ManifestObject object, String line, @Nullable Throwable error) {
    var cause = error instanceof CompletionException ? error.getCause() : error;
    return switch (cause) {
      case null -> new Outcome(object, line, null);
      case Refusal refusal ->
          new Outcome(
              object,
              "Error from server (%s): %s".formatted(refusal.reason(), refusal.getMessage()),
              refusal);
      default -> throw new CompletionException(cause);
    };
  }

  private static List<Outcome> with(List<Outcome> outcomes, Outcome next) {
    var all = new ArrayList<>(outcomes);
    all.add(next);
    return List.copyOf(all);
  }
}
