package dev.podarium.kubectl.describe.parts;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.core.Events;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Ages;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What surrounds an object that is described.
 *
 * @param now virtual nanoseconds since the start
 */
public record Setting(Snapshot world, long now) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final String NO_INSTANT = "Mon, 01 Jan 0001 00:00:00 +0000";

  /** {@code Mon, 06 Jan 2025 08:00:00 +0000}. */
  public static String date(String timestamp) {
    return timestamp.isEmpty() ? NO_INSTANT : DATE.format(Instant.parse(timestamp));
  }

  /** {@code 3m10s}, or {@code <unknown>}. */
  public String since(String timestamp) {
    return Ages.since(timestamp, now);
  }

  /** The Events about an object, those that were seen last at the end. */
  public List<Event> events(HasMetadata object) {
    return world
        .having(
            IndexKey.about(Objects.requireNonNullElse(object.getMetadata().getUid(), "")),
            Event.class)
        .sorted(
            Comparator.comparing(
                (Event event) -> Objects.requireNonNullElse(event.getLastTimestamp(), "")))
        .toList();
  }

  /** {@code 2 Running / 1 Waiting / 0 Succeeded / 0 Failed} of the Pods that it controls. */
  public String podStates(HasMetadata controller) {
    var uid = Objects.requireNonNullElse(controller.getMetadata().getUid(), "");
    var phases =
        world
            .having(IndexKey.owner(uid), Pod.class)
            .filter(pod -> uid.equals(Metas.controllerUid(pod)))
            .map(pod -> Part.of(pod).at("status").text("phase"))
            .toList();
    return "%d Running / %d Waiting / %d Succeeded / %d Failed"
        .formatted(
            count(phases, "Running"),
            count(phases, "Pending"),
            count(phases, "Succeeded"),
            count(phases, "Failed"));
  }

  private static long count(List<String> phases, String phase) {
    return phases.stream().filter(phase::equals).count();
  }

  /** {@code Deployment/web}, or nothing. */
  public static String controller(HasMetadata object) {
    var controller = Metas.controllerOf(object);
    return controller == null ? "" : controller.getKind() + "/" + controller.getName();
  }

  /** How often an event was seen. */
  static int count(Event event) {
    return Events.count(event);
  }
}
