package dev.podarium.workbench.frame.sides;

import java.util.List;

/** Two lines side by side; a side without a line has no words. */
public record Row(Sort sort, List<Word> left, List<Word> right) {

  /** How the two sides differ. */
  public enum Sort {
    SAME,
    CHANGED,
    ADDED,
    REMOVED,
    /** Lines that are the same on both sides and left out. */
    GAP
  }

  /**
   * A part of a line.
   *
   * @param changed whether the other side has something else in its place
   */
  public record Word(String text, boolean changed) {}

  static final Row LEFT_OUT =
      new Row(Sort.GAP, List.of(new Word("…", false)), List.of(new Word("…", false)));
}
