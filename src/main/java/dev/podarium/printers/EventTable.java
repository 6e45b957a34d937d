package dev.podarium.printers;

import dev.podarium.objects.values.Ages;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.ObjectReference;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Source: printers.go, printEvent */
final class EventTable {

  static final Table<Event> TABLE =
      Table.of(Event.class)
          .timed("Last Seen", EventTable::lastSeen)
          .column("Type", Event::getType)
          .column("Reason", Event::getReason)
          .column("Object", EventTable::object)
          .wide(
              "Subobject",
              event -> Texts.orNew(event.getInvolvedObject(), ObjectReference::new).getFieldPath())
          .wide("Source", EventTable::source)
          .column("Message", event -> event.getMessage() == null ? "" : event.getMessage().strip())
          .with("First Seen", "string", 1, EventTable::firstSeen)
          .wide("Count", EventTable::count)
          .wide("Name", event -> event.getMetadata().getName());

  private EventTable() {}

  private static String firstSeen(Event event, long now) {
    var first = event.getFirstTimestamp();
    return Ages.since(first == null ? micros(event.getEventTime()) : first, now);
  }

  private static String lastSeen(Event event, long now) {
    if (event.getSeries() != null) {
      return Ages.since(micros(event.getSeries().getLastObservedTime()), now);
    }
    return event.getLastTimestamp() == null
        ? firstSeen(event, now)
        : Ages.since(event.getLastTimestamp(), now);
  }

  private static String object(Event event) {
    var about = Texts.orNew(event.getInvolvedObject(), ObjectReference::new);
    var kind = Texts.orEmpty(about.getKind()).toLowerCase(Locale.ROOT);
    return about.getName() == null || about.getName().isEmpty()
        ? kind
        : kind + "/" + about.getName();
  }

  private static String source(Event event) {
    var source = event.getSource();
    var old = source != null && source.getComponent() != null && !source.getComponent().isEmpty();
    var component = old ? source.getComponent() : event.getReportingComponent();
    var place = old ? source.getHost() : event.getReportingInstance();
    return place == null || place.isEmpty()
        ? String.valueOf(component == null ? "" : component)
        : Texts.orEmpty(component) + ", " + place;
  }

  /** An event that happened once may leave its count out. */
  private static int count(Event event) {
    if (event.getSeries() != null) {
      return Texts.orZero(event.getSeries().getCount());
    }
    return Math.max(1, Texts.orZero(event.getCount()));
  }

  private static @Nullable String micros(@Nullable MicroTime time) {
    return time == null ? null : time.getTime();
  }
}
