package dev.podarium.workbench.frame;

import java.util.function.IntConsumer;

/**
 * Something that a person can set to any value of a range now: a slider.
 *
 * @param title what stands before it: {@code cpu of each Pod}
 * @param most the end of the range, which begins at 0
 * @param value where it stands, as far as the cluster tells
 * @param unit that is written after the value: {@code m}
 * @param command the line of a script that does the same, but for the value
 * @param whyNot why it cannot be set now; empty when it can
 * @param set sets it; on the JavaFX thread, returns at once
 */
public record Dial(
    String title,
    int most,
    int value,
    String unit,
    String command,
    String whyNot,
    IntConsumer set) {

  /** The same for a moment at which it cannot be set. */
  public Dial greyed(String because) {
    return new Dial(title, most, value, unit, command, because, set);
  }
}
