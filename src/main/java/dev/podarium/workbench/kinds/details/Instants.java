package dev.podarium.workbench.kinds.details;

import dev.podarium.objects.values.Timestamps;
import dev.podarium.workbench.frame.time.Clock;
import org.jspecify.annotations.Nullable;

/** Instants that Kubernetes wrote, on the clock of the window. */
public final class Instants {

  private Instants() {}

  /** {@code 00:01:14}; null stays null. */
  public static @Nullable String clock(@Nullable String timestamp) {
    return timestamp == null ? null : Clock.seconds(Timestamps.nanos(timestamp));
  }
}
