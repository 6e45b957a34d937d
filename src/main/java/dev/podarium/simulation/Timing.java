package dev.podarium.simulation;

import dev.podarium.simulation.Dice.Draw;

/**
 * How long something takes, and by how much that differs from one time to the next.
 *
 * @param takes virtual nanoseconds in the middle, 0 or more
 * @param spread virtual nanoseconds by which it may be shorter or longer, at most {@code takes}
 */
public record Timing(long takes, long spread) {

  /** It takes no time at all. */
  public static final Timing NONE = new Timing(0, 0);

  /** Always as long as this, in virtual nanoseconds. */
  public static Timing exactly(long nanos) {
    return new Timing(nanos, 0);
  }

  /** How long it takes this time, in virtual nanoseconds. */
  public long drawn(Draw draw) {
    return draw.between(takes - spread, takes + spread);
  }

  /** The same, so many virtual nanoseconds later. */
  public Timing later(long nanos) {
    return new Timing(Durations.after(takes, nanos), spread);
  }
}
