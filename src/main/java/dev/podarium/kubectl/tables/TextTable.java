package dev.podarium.kubectl.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells as aligned text.
 *
 * <p>Source: k8s.io/cli-runtime/pkg/printers/tabwriter.go: columns at least six wide, three blanks
 * apart, the last one not filled up
 */
public final class TextTable {

  private static final int GAP = 3;
  private static final int LEAST_WIDTH = 6;

  private TextTable() {}

  /** The lines; every row has the same number of cells. */
  public static List<String> lines(List<List<String>> rows) {
    var widths = widths(rows);
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<Integer> widths(List<List<String>> rows) {
    var widths = new ArrayList<Integer>();
    for (var row : rows) {
      for (var i = 0; i < row.size(); i++) {
        var width = Math.max(LEAST_WIDTH, length(row.get(i)) + GAP);
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    return widths;
  }

  private static String line(List<String> row, List<Integer> widths) {
    var line = new StringBuilder();
    for (var i = 0; i < row.size(); i++) {
      line.append(row.get(i));
      if (i < row.size() - 1) {
        line.repeat(' ', widths.get(i) - length(row.get(i)));
      }
    }
    return line.toString();
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
