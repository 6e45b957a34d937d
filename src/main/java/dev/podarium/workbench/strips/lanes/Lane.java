package dev.podarium.workbench.strips.lanes;

import java.util.List;

/**
 * One row over time.
 *
 * @param name what stands at its left
 * @param done whether it is ticked
 * @param bars oldest first
 * @param waits measured gaps between them
 * @param next where the next bar is planned, in virtual nanoseconds since the start; 0: nowhere
 * @param note what stands right of the playhead
 */
public record Lane(
    String name, boolean done, List<Bar> bars, List<Wait> waits, long next, String note) {

  /** One that has only bars, and words at their end. */
  public static Lane of(String name, boolean done, List<Bar> bars, String note) {
    return new Lane(name, done, bars, List.of(), 0, note);
  }
}
