package dev.podarium.console;

import dev.podarium.simulation.Durations;
import picocli.CommandLine.ITypeConverter;

/**
 * When a play ends.
 *
 * @param settled as soon as nothing is left to happen but heartbeats and periodic checks
 * @param limit virtual nanoseconds after which it ends in any case
 */
record Until(boolean settled, long limit) {

  /** Settled, after an hour of virtual time at most. */
  static final Until SETTLED = new Until(true, Durations.seconds(3600L));

  /** Reads {@code settled} or a duration. */
  static final class Reader implements ITypeConverter<Until> {

    @Override
    public Until convert(String text) {
      return text.equals("settled")
          ? SETTLED
          : new Until(false, new VirtualDuration().convert(text));
    }
  }
}
