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
import org.jspecify.annotations.Nullable;

/**
 * Answers what a controller asks before it decides: objects are as they are in its view, but for
 * those of which the server has something newer.
 */
final class Asking {

  private Asking() {}

  static <T extends HasMetadata> View answered(
      Reconciler<T> reconciler, T object, View view, Collection<? extends HasMetadata> newer) {
    var answers = new HashMap<Read, Outcome>();
    for (var question : reconciler.asks(object, view)) {
      var found = found(question.target(), view, newer);
      answers.put(
          question,
          found == null
              ? new Refused(Refusals.notFound(question.target()))
              : new Answered(Answer.of(found)));
    }
    return view.answering(answers);
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
