package dev.podarium.printers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of cells as aligned text.
 *
 * <p>A cell ends at its first line break, followed by {@code ...}; an escape character is printed
 * as {@code ^[}; a tab in a cell begins another cell.
 *
 * <p>Source: k8s.io/cli-runtime/pkg/printers/tableprinter.go, terminal.go and tabwriter.go: columns
 * at least six wide, three blanks apart, the last one not filled up
 */
public final class TextTable {

  private static final int GAP = 3;
  private static final int LEAST_WIDTH = 6;
  private static final Pattern LINE_BREAK = Pattern.compile("[\f\n\r]");
  private static final Pattern TAB = Pattern.compile("[\t\u000b]");

  private TextTable() {}

  /** The lines; every row has the same number of cells. */
  public static List<String> lines(List<List<String>> rows) {
    var cells = rows.stream().map(TextTable::cells).toList();
    var lines = cells.stream().map(_ -> new StringBuilder()).toList();
    var columns = cells.stream().mapToInt(List::size).max().orElse(0);
    for (var column = 0; column < columns; column++) {
      print(column, cells, lines);
    }
    return lines.stream().map(StringBuilder::toString).toList();
  }

  private static List<String> cells(List<String> row) {
    return row.stream().map(TextTable::printable).flatMap(TextTable::split).toList();
  }

  private static String printable(String cell) {
    var lineBreak = LINE_BREAK.matcher(cell);
    var shown = lineBreak.find() ? cell.substring(0, lineBreak.start()) + "..." : cell;
    return shown.replace("\u001b", "^[");
  }

  private static Stream<String> split(String cell) {
    return Stream.of(TAB.split(cell, -1));
  }

  /** A column is as wide as its widest cell in neighbouring rows that go on after it. */
  private static void print(int column, List<List<String>> rows, List<StringBuilder> lines) {
    var block = new ArrayList<Integer>();
    for (var row = 0; row < rows.size(); row++) {
      var cells = rows.get(row);
      if (cells.size() > column + 1) {
        block.add(row);
      } else {
        printBlock(column, block, rows, lines);
        block.clear();
        lines.get(row).append(cells.size() > column ? cells.get(column) : "");
      }
    }
    printBlock(column, block, rows, lines);
  }

  private static void printBlock(
      int column, List<Integer> block, List<List<String>> rows, List<StringBuilder> lines) {
    var width =
        block.stream()
            .mapToInt(row -> Math.max(LEAST_WIDTH, length(rows.get(row).get(column)) + GAP))
            .max()
            .orElse(0);
    for (var row : block) {
      var cell = rows.get(row).get(column);
      lines.get(row).append(cell).repeat(' ', width - length(cell));
    }
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
