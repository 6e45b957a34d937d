package dev.podarium.workbench.editor;

import java.util.stream.Collectors;

/**
 * What a text area is given of a text. It takes every character in at once and lays a line out as a
 * whole, so millions of characters would stop the window: of such a text the beginning is shown,
 * with its long lines cut off, to be read and applied and not to be changed.
 *
 * @param text what the area holds
 * @param missing what is not shown, as a sentence; empty when all of it is
 */
record Shown(String text, String missing) {

  /** Characters that the area takes in without being felt. */
  static final int LENGTH = 2_000_000;

  /** Characters of a line that it lays out without being felt. */
  static final int LINE = 50_000;

  /** Characters that are left of a line that is longer. */
  private static final int LEFT = 500;

  private static final String UNCHANGEABLE = " It cannot be changed here; Apply takes all of it.";

  /** All of it, or what is fit to be seen of it. */
  static Shown of(String whole) {
    var longest = longest(whole);
    if (longest > LINE) {
      var cut = beginning(whole).lines().map(Shown::cut).collect(Collectors.joining("\n"));
      return new Shown(
          cut,
          "Of a line of %,d characters only the beginning is shown.".formatted(longest)
              + UNCHANGEABLE);
    }
    return whole.length() <= LENGTH
        ? new Shown(whole, "")
        : new Shown(
            beginning(whole),
            "Only the first %,d of %,d characters are shown.".formatted(LENGTH, whole.length())
                + UNCHANGEABLE);
  }

  /** Whether nothing is missing. */
  boolean complete() {
    return missing.isEmpty();
  }

  private static String beginning(String whole) {
    return whole.substring(0, Math.min(whole.length(), LENGTH));
  }

  private static int longest(String text) {
    var longest = 0;
    var start = 0;
    for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      longest = Math.max(longest, end - start);
      start = end + 1;
    }
    return Math.max(longest, text.length() - start);
  }

  private static String cut(String line) {
    return line.length() <= LINE ? line : line.substring(0, LEFT) + " …";
  }
}
