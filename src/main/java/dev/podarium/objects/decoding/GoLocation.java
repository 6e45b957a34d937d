package dev.podarium.objects.decoding;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Time zones by the names under which Go finds them.
 *
 * <p>Source: golang/go, src/time/zoneinfo.go, LoadLocation
 */
public final class GoLocation {

  private GoLocation() {}

  /** What is wrong with a name, as Go says it. */
  public static Optional<String> problem(String name) {
    if (isHome(name) || ZoneId.getAvailableZoneIds().contains(name)) {
      return Optional.empty();
    }
    var misplaced = name.contains("..") || name.startsWith("/") || name.startsWith("\\");
    return Optional.of(misplaced ? "time: invalid location name" : "unknown time zone " + name);
  }

  /** The zone of a name that has no {@linkplain #problem problem}. */
  public static ZoneId of(String name) {
    return isHome(name) ? ZoneOffset.UTC : ZoneId.of(name);
  }

  /** The clocks of the cluster show UTC. */
  private static boolean isHome(String name) {
    return name.isEmpty() || name.equals("UTC") || name.equals("Local");
  }
}
