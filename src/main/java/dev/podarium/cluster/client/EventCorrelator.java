package dev.podarium.cluster.client;

import dev.podarium.objects.core.Events;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Event;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an object that is always in trouble from flooding the store with Events.
 *
 * <p>The same Event again raises the count of the first. From the tenth Event within ten minutes
 * that differs in its message alone, all are combined into one. A component may send 25 Events
 * about an object at once, and then one every five minutes; the rest is dropped, though counted.
 *
 * <p>Source: k8s.io/client-go/tools/record/events_cache.go
 */
final class EventCorrelator {

  private static final int COMBINED_FROM = 10;
  private static final long SIMILAR_FOR = Durations.seconds(600L);
  private static final int BURST = 25;
  private static final long REFILL = Durations.seconds(300L);

  private final Recent<Similar> similar = new Recent<>();
  private final Recent<Event> seen = new Recent<>();

  /** Until when each source and object has used up its Events, in virtual nanoseconds. */
  private final Recent<Long> spent = new Recent<>();

  /** Different messages of one reason about one object, and when the last of them came. */
  private record Similar(Set<String> messages, long last) {}

  /**
   * The Event to write in place of this one: itself, or an earlier one with a higher count; null to
   * write nothing.
   *
   * @param now virtual nanoseconds since the start
   */
  @Nullable Event correlate(Event event, long now) {
    var reason = aboutKey(event) + event.getType() + "/" + event.getReason();
    var combines = combines(reason, event.getMessage(), now);
    var key = combines ? reason : reason + "/" + fieldPath(event) + "/" + event.getMessage();
    var observed = observed(key, combines ? Events.combined(event) : event);
    return mayBeSent(aboutKey(event), now) ? observed : null;
  }

  private boolean combines(String reason, String message, long now) {
    var known = similar.find(reason);
    var messages =
        known == null || now - known.last > SIMILAR_FOR
            ? new LinkedHashSet<String>()
            : new LinkedHashSet<>(known.messages);
    messages.add(message);
    var combines = messages.size() >= COMBINED_FROM;
    if (combines) {
      messages.removeFirst();
    }
    similar.put(reason, new Similar(messages, now));
    return combines;
  }

  private Event observed(String key, Event event) {
    var before = seen.find(key);
    var observed =
        before == null
            ? event
            : Events.seenAgain(before, event.getMessage(), event.getLastTimestamp());
    seen.put(key, observed);
    return observed;
  }

  private boolean mayBeSent(String about, long now) {
    var until = spent.find(about);
    var from = until == null ? now : Math.max(now, until);
    var may = from - now <= (BURST - 1) * REFILL;
    if (may) {
      spent.put(about, from + REFILL);
    }
    return may;
  }

  private static String aboutKey(Event event) {
    return event.getInvolvedObject().getKind() + "/" + event.getInvolvedObject().getUid() + "/";
  }

  private static String fieldPath(Event event) {
    var path = event.getInvolvedObject().getFieldPath();
    return path == null ? "" : path;
  }
}
