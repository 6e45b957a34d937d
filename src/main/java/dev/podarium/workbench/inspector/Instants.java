package dev.podarium.workbench.inspector;

import dev.podarium.objects.values.Timestamps;
import dev.podarium.workbench.frame.Clock;
import org.jspecify.annotations.Nullable;

/** Instants that Kubernetes wrote, on the clock of the window. */
final class Instants {

  private static final int WHOLE_SECONDS = "00:00:00".length();

  private Instants() {}

  /** {@code 00:01:14}; null stays null. */
  static @Nullable String clock(@Nullable String timestamp) {
    return timestamp == null
        ? null
        : Clock.at(Timestamps.nanos(timestamp)).substring(0, WHOLE_SECONDS);
  }
}
