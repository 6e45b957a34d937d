package dev.podarium.workbench.strips.lanes;

import java.util.List;

/**
 * One row over time.
 *
 * @param name what stands at its left
 * @param mark whether it is ticked or hatched
 * @param bars oldest first
 * @param waits measured gaps between them
 * @param next where the next bar is planned, in virtual nanoseconds since the start; 0: nowhere
 * @param note what stands right of the playhead, for what is left out all along the lane
 */
public record Lane(
    String name, Mark mark, List<Bar> bars, List<Wait> waits, long next, String note) {

  /** What is to be seen of a lane before anything else. */
  public enum Mark {
    NONE,
    /** It is as it should be. */
    DONE,
    /** Nothing is wanted in it. */
    LEFT_OUT
  }

  /** One that has only bars, and words at their end. */
  public static Lane of(String name, boolean done, List<Bar> bars, String note) {
    return new Lane(name, done ? Mark.DONE : Mark.NONE, bars, List.of(), 0, note);
  }

  /** One in which nothing is wanted, with the reason. */
  public static Lane leftOut(String name, List<Bar> bars, String because) {
    return new Lane(name, Mark.LEFT_OUT, bars, List.of(), 0, because);
  }
}
