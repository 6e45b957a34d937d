package dev.podarium.upstream;

import dev.podarium.api.Answer;
import dev.podarium.api.Request.Read;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Collection;
import java.util.HashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers what a controller asks before it decides, until it asks nothing new. */
final class Asking {

  private Asking() {}

  static <T extends HasMetadata> View answered(
      Reconciler<T> reconciler, T object, View view, BiFunction<Read, View, Outcome> server) {
    var answers = new HashMap<>(view.answers());
    reconciler.asks(object, view).stream()
        .filter(question -> !answers.containsKey(question))
        .forEach(question -> answers.put(question, server.apply(question, view)));
    return answers.size() == view.answers().size()
        ? view
        : answered(reconciler, object, view.answering(answers), server);
  }

  /** Objects are as they are in the view, but for those of which the server has something newer. */
  static Outcome answer(Read question, View view, Collection<? extends HasMetadata> newer) {
    var found = found(question.target(), view, newer);
    return found == null
        ? new Refused(Refusals.notFound(question.target()))
        : new Answered(Answer.of(found));
  }

  private static @Nullable HasMetadata found(
      ObjectRef ref, View view, Collection<? extends HasMetadata> newer) {
    for (var object : newer) {
      if (object.getKind().equals(ref.kind().name())
          && object.getMetadata().getName().equals(ref.name())) {
        return object;
      }
    }
    return view.find(ref);
  }
}
