package dev.podarium.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * What came from outside and when: with the seed, all that is needed to live the same run again.
 *
 * @param <I> what an input is; an immutable value
 */
public final class Journal<I> {

  private final List<Entry<I>> entries = new ArrayList<>();

  /**
   * Notes an input taken at an instant in virtual nanoseconds; instants never go back.
   *
   * @param ran how many entries of the agenda had run
   */
  public void note(long ran, long nanos, I input) {
    if (!entries.isEmpty() && entries.getLast().nanos() > nanos) {
      throw new IllegalArgumentException("the journal is past " + nanos);
    }
    entries.add(new Entry<>(ran, nanos, input));
  }

  /** All inputs so far, oldest first; a copy. */
  public List<Entry<I>> entries() {
    return List.copyOf(entries);
  }

  /**
   * One input. The instant alone would be ambiguous: several entries can be due at it.
   *
   * @param ran how many entries of the agenda had run before it
   * @param nanos virtual nanoseconds since the start
   */
  public record Entry<I>(long ran, long nanos, I input) {}
}
