package dev.podarium.narration;

import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells of Kubernetes Events. */
final class EventNarrator {

  private EventNarrator() {}

  static Narration tell(Event event) {
    var about = about(event);
    var name =
        about == null ? Sentence.of(event.getInvolvedObject().getName()) : Sentence.of(about);
    var message = Objects.requireNonNullElse(event.getMessage(), "");
    return Narration.of(
            Interest.EVENT,
            Sentence.of("recorded the event " + event.getReason() + " about ").and(name),
            Sentence.of("the event " + event.getReason() + " was recorded about ").and(name))
        .because(Sentence.of(message.strip().replaceAll("\\.$", "")));
  }

  /** What an Event is about; null when the model does not know the kind. */
  static @Nullable ObjectRef about(Event event) {
    var involved = event.getInvolvedObject();
    if (involved == null || involved.getKind() == null) {
      return null;
    }
    var apiVersion = Objects.requireNonNullElse(involved.getApiVersion(), "v1");
    var kind = Kinds.BUILT_IN.find(apiVersion, involved.getKind());
    if (kind == null) {
      return null;
    }
    var namespace = Objects.requireNonNullElse(involved.getNamespace(), "");
    return new ObjectRef(kind, kind.namespaced() ? namespace : "", involved.getName());
  }
}
