package dev.podarium.workbench.frame.canvas;

import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.text.Font;

/**
 * The word below a Pod's name, fitted to its card: in one line if it fits, otherwise broken in two
 * where a person would ({@code ImagePull} / {@code BackOff 3×}), and smaller when that is still too
 * wide. A word of kubectl's is never replaced by a shorter one of ours.
 *
 * @param lines one or two
 */
record CellWord(List<String> lines, Font font) {

  private static final double LARGEST = 10.5;
  private static final double SMALLEST = 8;
  private static final double STEP = 0.5;

  /** After a space, or before a capital letter inside of a word. */
  private static final Pattern BREAK = Pattern.compile("(?<= )|(?<=[a-z:])(?=[A-Z])");

  /** Fits a word into a width in pixels. */
  static CellWord fitting(String word, double width, Lettering lettering) {
    if (lettering.width(word, lettering.plain(LARGEST)) <= width) {
      return new CellWord(List.of(word), lettering.plain(LARGEST));
    }
    var lines = broken(word);
    for (var size = LARGEST; size >= SMALLEST; size -= STEP) {
      var font = lettering.plain(size);
      if (lines.stream().allMatch(line -> lettering.width(line, font) <= width)) {
        return new CellWord(lines, font);
      }
    }
    var font = lettering.plain(SMALLEST);
    return new CellWord(
        lines.stream().map(line -> lettering.fitting(line, font, width)).toList(), font);
  }

  /** In two halves of the most equal length; whole when there is no place to break it. */
  static List<String> broken(String word) {
    var best = List.of(word);
    var length = word.length();
    for (var match = BREAK.matcher(word); match.find(); ) {
      var first = word.substring(0, match.start()).strip();
      var second = word.substring(match.start());
      var longer = Math.max(first.length(), second.length());
      if (longer < length) {
        length = longer;
        best = List.of(first, second);
      }
    }
    return best;
  }
}
