package dev.podarium.workbench.frame;

import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Events;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Event;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code kubectl get events}.
 *
 * @param event the Event itself
 * @param revision of the store at which it was last written; orders what was seen in one second
 * @param lastSeen virtual nanoseconds since the start, whole seconds
 * @param type {@code Normal} or {@code Warning}
 * @param object {@code pod/web-1}
 * @param about what {@code object} names; null when the model does not know its kind
 * @param count how often it was seen, at least 1
 */
public record EventRow(
    ObjectRef event,
    long revision,
    long lastSeen,
    String type,
    String reason,
    String object,
    @Nullable ObjectRef about,
    String message,
    int count) {

  /** The row of an Event. */
  public static EventRow of(Event event) {
    var involved = event.getInvolvedObject();
    return new EventRow(
        ObjectRef.of(event),
        revisionOf(event),
        instantOf(event),
        Objects.requireNonNullElse(event.getType(), "Normal"),
        Objects.requireNonNullElse(event.getReason(), ""),
        involved.getKind().toLowerCase(Locale.ROOT) + "/" + involved.getName(),
        Events.subject(event),
        Objects.requireNonNullElse(event.getMessage(), "").strip(),
        count(event));
  }

  /** The order in which events were last seen. */
  public static final Comparator<EventRow> LAST_SEEN_ORDER =
      Comparator.comparingLong(EventRow::lastSeen).thenComparingLong(EventRow::revision);

  /** Whether it tells of something that went wrong. */
  public boolean warning() {
    return type.equals("Warning");
  }

  private static long revisionOf(Event event) {
    var version = event.getMetadata().getResourceVersion();
    return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
  }

  private static int count(Event event) {
    var series = event.getSeries();
    if (series != null && series.getCount() != null) {
      return series.getCount();
    }
    return event.getCount() == null ? 1 : Math.max(1, event.getCount());
  }

  private static long instantOf(Event event) {
    var series = event.getSeries();
    if (series != null && series.getLastObservedTime() != null) {
      return Timestamps.nanos(series.getLastObservedTime().getTime());
    }
    if (event.getLastTimestamp() != null) {
      return Timestamps.nanos(event.getLastTimestamp());
    }
    if (event.getEventTime() != null) {
      return Timestamps.nanos(event.getEventTime().getTime());
    }
    var created = event.getMetadata().getCreationTimestamp();
    return created == null ? 0 : Timestamps.nanos(created);
  }
}
