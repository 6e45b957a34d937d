package dev.podarium.kubectl.top;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns as wide as their widest cell and three blanks more, the last one too.
 *
 * <p>Source: k8s.io/kubectl/pkg/metricsutil/metrics_printer.go
 */
final class UsageTable {

  private static final int PADDING = 3;
  private static final int NARROWEST = 6;

  private final List<List<String>> rows = new ArrayList<>();

  UsageTable(List<String> columns) {
    rows.add(columns);
  }

  void add(List<String> cells) {
    rows.add(cells);
  }

  /** The lines, the columns' names first. */
  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> cells) {
    var line = new StringBuilder();
    for (var i = 0; i < cells.size(); i++) {
      line.append(cells.get(i)).repeat(' ', width(i) - cells.get(i).length());
    }
    return line.toString();
  }

  private int width(int column) {
    var widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.max(NARROWEST, widest + PADDING);
  }
}
