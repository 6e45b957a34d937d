package dev.podarium.objects.values;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Virtual instants as Kubernetes writes them: {@code 2026-01-01T08:00:03Z}, whole seconds.
 *
 * <p>The simulation starts at {@link #EPOCH}, so a run prints the same instants on every day.
 */
public final class Timestamps {

  /** The wall clock of the cluster at virtual time zero. */
  public static final Instant EPOCH = Instant.parse("2026-01-01T08:00:00Z");

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** Seconds: 73 years. */
  private static final long FARTHEST = Long.MAX_VALUE / NANOS_PER_SECOND / 4;

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** The second that was last written down: thousands of writes come within the same one. */
  private static volatile Second last = new Second(0, EPOCH.toString());

  /** Instants that were read lately, by their hash: thousands of Pods are made within a few. */
  private static final Read[] LATELY = new Read[256];

  private Timestamps() {}

  /** An instant as it was written, and when it is. A value, so any thread may see it. */
  private record Read(String text, long nanos) {}

  /**
   * A second and how it is written.
   *
   * @param number seconds since the start
   */
  private record Second(long number, String text) {}

  /** The instant {@code nanos} virtual nanoseconds after the start, cut to whole seconds. */
  public static String at(long nanos) {
    var number = Math.floorDiv(nanos, NANOS_PER_SECOND);
    var known = last;
    if (known.number != number) {
      known = new Second(number, EPOCH.plusSeconds(number).toString());
      last = known;
    }
    return known.text;
  }

  /** The same to the microsecond, as Leases and new-style Events write it. */
  public static String atMicros(long nanos) {
    return MICROS.format(EPOCH.plusNanos(nanos));
  }

  /** The instant so many virtual nanoseconds after the start, cut to whole microseconds. */
  public static ZonedDateTime toMicros(long nanos) {
    return EPOCH.plusNanos(nanos - Math.floorMod(nanos, 1000)).atZone(ZoneOffset.UTC);
  }

  /**
   * Virtual nanoseconds since the start of an instant written by Kubernetes; at most 73 years
   * before or after it, so that instants can be subtracted.
   */
  public static long nanos(String timestamp) {
    var slot = timestamp.hashCode() & (LATELY.length - 1);
    var known = LATELY[slot];
    if (known == null || !known.text.equals(timestamp)) {
      known = new Read(timestamp, nanos(Instant.parse(timestamp)));
      LATELY[slot] = known;
    }
    return known.nanos;
  }

  /** The same of an instant. */
  public static long nanos(Instant instant) {
    return nanos(Duration.between(EPOCH, instant));
  }

  /** The instant so many virtual nanoseconds after the start. */
  public static Instant instant(long nanos) {
    return EPOCH.plusNanos(nanos);
  }

  private static long nanos(Duration sinceTheStart) {
    var seconds = Math.clamp(sinceTheStart.getSeconds(), -FARTHEST, FARTHEST);
    return seconds * NANOS_PER_SECOND + sinceTheStart.getNano();
  }
}
