package dev.podarium.manifest.yaml;

/**
 * Blanks and line breaks inside a value: blanks count as they are, one line break counts as a
 * space, and of several the first counts as nothing.
 */
final class Gap {

  private final StringBuilder blanks = new StringBuilder();
  private final StringBuilder furtherBreaks = new StringBuilder();
  private String firstBreak = "";
  private boolean broken;

  boolean hasBreak() {
    return broken;
  }

  boolean isEmpty() {
    return !broken && blanks.isEmpty();
  }

  /** A line break that was escaped: it and the blanks behind it count as nothing. */
  void breakWithoutTrace() {
    broken = true;
  }

  /** Takes the blank or line break at hand. */
  void take(Characters text) {
    if (!text.atBreak()) {
      var blank = text.read();
      if (!broken) {
        blanks.append(blank);
      }
    } else if (broken) {
      furtherBreaks.append(text.readBreak());
    } else {
      blanks.setLength(0);
      firstBreak = String.valueOf(text.readBreak());
      broken = true;
    }
  }

  /** Writes what it counts as, and begins anew. */
  void closeInto(StringBuilder value) {
    if (!broken) {
      value.append(blanks);
    } else if (!firstBreak.equals("\n")) {
      value.append(firstBreak).append(furtherBreaks);
    } else if (furtherBreaks.isEmpty()) {
      value.append(' ');
    } else {
      value.append(furtherBreaks);
    }
    blanks.setLength(0);
    furtherBreaks.setLength(0);
    firstBreak = "";
    broken = false;
  }
}
