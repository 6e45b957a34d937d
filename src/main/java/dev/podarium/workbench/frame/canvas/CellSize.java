package dev.podarium.workbench.frame.canvas;

import java.util.List;

/**
 * How large a Pod is drawn: cells shrink before they leave.
 *
 * @param level what is drawn in it
 * @param width least width at the normal size of text, in pixels
 * @param height at the normal size of text, in pixels
 * @param gap between cells, in pixels
 */
public record CellSize(Level level, double width, double height, double gap) {

  /** What a cell has room for. */
  public enum Level {
    /** Name, word, revision. */
    CARD,
    /** Sign and stripe; the name too when it is wide enough. */
    CHIP,
    /** The colour of the state alone. */
    SQUARE
  }

  /** From the largest to the smallest. */
  public static final List<CellSize> SIZES =
      List.of(
          new CellSize(Level.CARD, 74, 66, 8),
          new CellSize(Level.CHIP, 74, 26, 6),
          new CellSize(Level.CHIP, 62, 22, 5),
          new CellSize(Level.CHIP, 40, 24, 6),
          new CellSize(Level.CHIP, 26, 20, 4),
          new CellSize(Level.SQUARE, 14, 14, 3),
          new CellSize(Level.SQUARE, 10, 10, 2),
          new CellSize(Level.SQUARE, 7, 7, 2),
          new CellSize(Level.SQUARE, 5, 5, 1));

  /** The same so many times as large, in whole pixels. */
  public CellSize scaled(double by) {
    return new CellSize(
        level, Math.round(width * by), Math.round(height * by), Math.round(gap * by));
  }
}
