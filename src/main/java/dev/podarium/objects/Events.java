package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.Event;

/** What can be asked of an Event, and copies of it with a part changed. */
public final class Events {

  private Events() {}

  /** How often it was seen, at least once. */
  public static int count(Event event) {
    return event.getCount() == null ? 1 : event.getCount();
  }

  /** The Event as it is when it is seen once more, at an instant and perhaps in other words. */
  public static Event seenAgain(Event event, String message, String instant) {
    return Shallow.changed(
        event,
        copy -> {
          copy.setMessage(message);
          copy.setLastTimestamp(instant);
          copy.setCount(count(event) + 1);
        });
  }

  /** A copy that stands for all similar ones, and says so; who reported it is left out. */
  public static Event combined(Event event) {
    return Shallow.changed(
        event,
        copy -> {
          copy.setMessage("(combined from similar events): " + event.getMessage());
          copy.setReportingComponent("");
          copy.setReportingInstance("");
        });
  }
}
