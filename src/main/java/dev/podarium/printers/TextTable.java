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

  /** How columns stand: blanks between them, and how wide each is at least. */
  private record Measure(int gap, int leastWidth) {}

  private static final Measure TABLE = new Measure(3, 6);
  private static final Measure DESCRIPTION = new Measure(2, 0);
  private static final Pattern LINE_BREAK = Pattern.compile("[\f\n\r]");
  private static final Pattern TAB = Pattern.compile("[\t\u000b]");

  private TextTable() {}

  /** The lines; every row has the same number of cells. */
  public static List<String> lines(List<List<String>> rows) {
    return aligned(rows.stream().map(TextTable::cells).toList(), TABLE);
  }

  /**
   * Lines with tabs between their cells, as kubectl describes an object with: columns two blanks
   * apart.
   */
  public static List<String> described(List<String> lines) {
    var cells = lines.stream().map(line -> split(line.replace("\u001b", "^[")).toList()).toList();
    return aligned(cells, DESCRIPTION);
  }

  private static List<String> aligned(List<List<String>> cells, Measure measure) {
    var lines = cells.stream().map(_ -> new StringBuilder()).toList();
    var columns = cells.stream().mapToInt(List::size).max().orElse(0);
    for (var column = 0; column < columns; column++) {
      print(column, cells, lines, measure);
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
  private static void print(
      int column, List<List<String>> rows, List<StringBuilder> lines, Measure measure) {
    var block = new ArrayList<Integer>();
    for (var row = 0; row < rows.size(); row++) {
      var cells = rows.get(row);
      if (cells.size() > column + 1) {
        block.add(row);
      } else {
        printBlock(column, block, rows, lines, measure);
        block.clear();
        lines.get(row).append(cells.size() > column ? cells.get(column) : "");
      }
    }
    printBlock(column, block, rows, lines, measure);
  }

  private static void printBlock(
      int column,
      List<Integer> block,
      List<List<String>> rows,
      List<StringBuilder> lines,
      Measure measure) {
    var width =
        block.stream()
            .mapToInt(
                row ->
                    Math.max(
                        measure.leastWidth(), length(rows.get(row).get(column)) + measure.gap()))
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
