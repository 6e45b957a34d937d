package dev.podarium.player;

import dev.podarium.api.TimeMachine;

/**
 * How the virtual clock follows the real one: at the real instant {@code realNanos} it showed
 * {@code virtualNanos}, and since then it goes {@code factor} times as fast.
 *
 * @param factor virtual seconds for each real second, or {@link TimeMachine#UNLIMITED}
 */
record Tempo(double factor, long realNanos, long virtualNanos) {

  /** Where the virtual clock should be at a real instant. */
  long virtualAt(long real) {
    return unlimited()
        ? Long.MAX_VALUE
        : virtualNanos + (long) Math.min(Long.MAX_VALUE / 2.0, (real - realNanos) * factor);
  }

  /** Real nanoseconds from {@code real} until the virtual clock should show an instant. */
  long realUntil(long virtual, long real) {
    return unlimited() ? 0 : (long) ((virtual - virtualAt(real)) / factor);
  }

  boolean unlimited() {
    return factor == TimeMachine.UNLIMITED;
  }
}
