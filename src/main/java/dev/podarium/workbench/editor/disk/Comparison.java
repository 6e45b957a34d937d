package dev.podarium.workbench.editor.disk;

import dev.podarium.workbench.frame.sides.Row;
import dev.podarium.workbench.frame.sides.Rows;
import java.util.List;

/**
 * The lines in which two texts differ, as many as can be shown. Any thread.
 *
 * @param rows disk at the left, yours at the right
 * @param more what is not shown, as a sentence; empty when all is
 */
record Comparison(List<Row> rows, String more) {

  /** Lines of each side that are aligned, from the first that differs. */
  private static final int LINES = 600;

  /** Rows that are drawn. */
  private static final int ROWS = 300;

  /** Characters of a line that are shown. */
  private static final int LENGTH = 400;

  /** Lines before the first difference that are shown with it. */
  private static final int BEFORE = 3;

  static Comparison of(String disk, String yours) {
    var left = disk.lines().toList();
    var right = yours.lines().toList();
    var from = Math.max(0, head(left, right) - BEFORE);
    var rows = Rows.wide(part(left, from), part(right, from));
    var all = Math.max(left.size(), right.size()) - from <= LINES && rows.size() <= ROWS;
    return new Comparison(rows.stream().limit(ROWS).toList(), more(rows, all));
  }

  private static String more(List<Row> rows, boolean all) {
    if (rows.isEmpty()) {
      return "They differ only where it cannot be shown: in the break after the last line, or far"
          + " in a long line.";
    }
    return all ? "" : "They may differ in more lines, which are not shown.";
  }

  private static int head(List<String> left, List<String> right) {
    var same = 0;
    while (same < Math.min(left.size(), right.size()) && left.get(same).equals(right.get(same))) {
      same++;
    }
    return same;
  }

  private static List<String> part(List<String> lines, int from) {
    return lines.stream().skip(from).limit(LINES).map(Comparison::shown).toList();
  }

  private static String shown(String line) {
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + " …";
  }
}
