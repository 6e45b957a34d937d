package dev.podarium.upstream;

import dev.podarium.api.Answer;
import dev.podarium.api.Request.Read;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.HashMap;

/** Answers what a controller asks before it decides: objects are as they are in its view. */
final class Asking {

  private Asking() {}

  static <T extends HasMetadata> View answered(Reconciler<T> reconciler, T object, View view) {
    var answers = new HashMap<Read, Outcome>();
    for (var question : reconciler.asks(object, view)) {
      var found = view.find(question.target());
      answers.put(
          question,
          found == null
              ? new Refused(Refusals.notFound(question.target()))
              : new Answered(Answer.of(found)));
    }
    return view.answering(answers);
  }
}
