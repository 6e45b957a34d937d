package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.objects.core.Events;
import io.fabric8.kubernetes.api.model.Event;
import java.util.Objects;

/** Tells of Kubernetes Events. */
final class EventNarrator {

  private EventNarrator() {}

  static Narration tell(Change change) {
    return change.object() instanceof Event event ? tell(event) : new PlainNarrator(change).tell();
  }

  private static Narration tell(Event event) {
    var about = Events.subject(event);
    var name =
        about == null ? Sentence.of(event.getInvolvedObject().getName()) : Sentence.of(about);
    var message = Objects.requireNonNullElse(event.getMessage(), "");
    return Narration.of(
            Interest.EVENT,
            Sentence.of("recorded the event " + event.getReason() + " about ").and(name),
            Sentence.of("the event " + event.getReason() + " was recorded about ").and(name))
        .because(Sentence.of(message.strip().replaceAll("\\.$", "")));
  }
}
