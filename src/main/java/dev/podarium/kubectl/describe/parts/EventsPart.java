package dev.podarium.kubectl.describe.parts;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.MicroTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Events about an object, at the end of its description. */
public final class EventsPart {

  private EventsPart() {}

  /** A table of them, aligned by itself. */
  public static void write(Page page, List<Event> events, Setting setting) {
    if (events.isEmpty()) {
      page.field("Events", Page.NONE);
      return;
    }
    page.alignAnew();
    page.line(0, "Events:");
    page.line(1, "Type\tReason\tAge\tFrom\tMessage");
    page.line(1, "----\t------\t----\t----\t-------");
    events.forEach(event -> page.line(1, row(event, setting)));
  }

  private static String row(Event event, Setting setting) {
    return String.join(
        "\t",
        orEmpty(event.getType()),
        orEmpty(event.getReason()),
        age(event, setting),
        source(event),
        message(event));
  }

  private static String age(Event event, Setting setting) {
    var first =
        setting.since(
            event.getEventTime() == null
                ? orEmpty(event.getFirstTimestamp())
                : time(event.getEventTime()));
    var series = event.getSeries();
    if (series != null) {
      return repeated(setting.since(time(series.getLastObservedTime())), series.getCount(), first);
    }
    var count = Setting.count(event);
    return count > 1
        ? repeated(setting.since(orEmpty(event.getLastTimestamp())), count, first)
        : first;
  }

  private static String repeated(String last, int count, String first) {
    return "%s (x%d over %s)".formatted(last, count, first);
  }

  private static String source(Event event) {
    var source = event.getSource() == null ? "" : orEmpty(event.getSource().getComponent());
    return source.isEmpty() ? orEmpty(event.getReportingComponent()) : source;
  }

  private static String message(Event event) {
    var message = orEmpty(event.getMessage()).strip();
    var about = event.getInvolvedObject();
    var field = about == null ? "" : orEmpty(about.getFieldPath());
    return field.isEmpty() ? message : field + ": " + message;
  }

  private static String time(@Nullable MicroTime time) {
    return time == null ? "" : orEmpty(time.getTime());
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
