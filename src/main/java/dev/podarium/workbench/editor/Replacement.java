package dev.podarium.workbench.editor;

import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;

/**
 * Puts another text into an area as if only what differs had been typed: caret and scroll stay
 * where they are, and it can be undone. On the JavaFX thread.
 */
final class Replacement {

  private final String before;
  private final String after;
  private final int head;
  private final int tail;

  private Replacement(String before, String after) {
    this.before = before;
    this.after = after;
    head = common(before, after, false, Math.min(before.length(), after.length()));
    tail = common(before, after, true, Math.min(before.length(), after.length()) - head);
  }

  static void in(CodeArea area, String text) {
    if (!area.getText().equals(text)) {
      new Replacement(area.getText(), text).apply(area);
    }
  }

  private void apply(CodeArea area) {
    var caret = moved(area.getCaretPosition());
    var anchor = moved(area.getAnchor());
    var scroll = area.getEstimatedScrollY();
    area.replaceText(head, before.length() - tail, after.substring(head, after.length() - tail));
    area.selectRange(anchor, caret);
    Platform.runLater(() -> area.scrollYToPixel(scroll));
  }

  /** Where a place of the old text is in the new one. */
  private int moved(int place) {
    if (place > before.length() - tail) {
      return place + after.length() - before.length();
    }
    return Math.min(place, Math.max(head, after.length() - tail));
  }

  /** How many characters two texts begin or end with together, at most so many. */
  private static int common(String one, String other, boolean atEnd, int most) {
    var same = 0;
    while (same < most && at(one, same, atEnd) == at(other, same, atEnd)) {
      same++;
    }
    return same;
  }

  private static char at(String text, int index, boolean fromEnd) {
    return text.charAt(fromEnd ? text.length() - 1 - index : index);
  }
}
