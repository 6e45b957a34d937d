package dev.podarium.workbench.editor;

import dev.podarium.api.Answer;
import dev.podarium.api.ClusterSource;
import dev.podarium.api.Refusal;
import dev.podarium.kubectl.apply.Apply;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.patch.BadPatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
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

  /** What became of each object, in order, once all have been answered. Never fails. */
  CompletableFuture<List<Outcome>> apply(List<ManifestObject> objects) {
    var done = CompletableFuture.completedFuture(List.<Outcome>of());
    for (var object : objects) {
      done =
          done.thenComposeAsync(
              outcomes -> guarded(object).thenApply(outcome -> with(outcomes, outcome)),
              Background.APPLYING);
    }
    return done;
  }

  /** Whatever is wrong with one object, the next one gets its turn. */
  private CompletableFuture<Outcome> guarded(ManifestObject object) {
    try {
      return one(object);
    } catch (BadPatch bad) {
      return CompletableFuture.completedFuture(Outcome.notSent("error: " + bad.getMessage()));
    } catch (RuntimeException | Error broken) {
      return CompletableFuture.completedFuture(Outcome.broken(object, broken));
    }
  }

  private CompletableFuture<Outcome> one(ManifestObject object) {
    if (object.object().getMetadata().getName() == null) {
      return CompletableFuture.completedFuture(
          Outcome.notSent(
              "error: from %s: cannot use generate name with apply".formatted(object.file())));
    }
    var apply = Apply.of(object.document(), cluster.latest(), namespace);
    if (apply.request().isEmpty()) {
      return CompletableFuture.completedFuture(
          Outcome.applied(warnings(apply, null), apply.line()));
    }
    return cluster
        .send(apply.request().get())
        .handle((answer, error) -> outcome(object, apply, answer, error));
  }

  private static Outcome outcome(
      ManifestObject object, Apply apply, @Nullable Answer answer, @Nullable Throwable error) {
    var cause = error instanceof CompletionException ? error.getCause() : error;
    return switch (cause) {
      case null -> Outcome.applied(warnings(apply, answer), apply.line());
      case Refusal refusal -> Outcome.refused(object, refusal);
      default -> Outcome.broken(object, cause);
    };
  }

  /** As kubectl prints them: its own, then the API server's. */
  private static List<String> warnings(Apply apply, @Nullable Answer answer) {
    var own = apply.warning().isEmpty() ? Stream.<String>of() : Stream.of(apply.warning());
    var servers = answer == null ? Stream.<String>of() : answer.warnings().stream();
    return Stream.concat(own, servers.map(warning -> "Warning: " + warning)).toList();
  }

  private static List<Outcome> with(List<Outcome> outcomes, Outcome next) {
    var all = new ArrayList<>(outcomes);
    all.add(next);
    return List.copyOf(all);
  }
}
