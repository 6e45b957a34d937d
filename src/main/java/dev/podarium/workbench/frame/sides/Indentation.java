package dev.podarium.workbench.frame.sides;

import dev.podarium.workbench.frame.sides.Row.Sort;
import dev.podarium.workbench.frame.sides.Row.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes away the indentation that all lines of one place share: the pane is narrow. */
final class Indentation {

  private Indentation() {}

  /** The same rows, each run between two gaps moved to the left. */
  static List<Row> without(List<Row> rows) {
    var moved = new ArrayList<Row>();
    var run = new ArrayList<Row>();
    for (var row : rows) {
      if (row.sort() == Sort.GAP) {
        moved.addAll(moved(run));
        moved.add(row);
        run.clear();
      } else {
        run.add(row);
      }
    }
    moved.addAll(moved(run));
    return List.copyOf(moved);
  }

  private static List<Row> moved(List<Row> run) {
    var common =
        run.stream()
            .flatMap(row -> Stream.of(row.left(), row.right()))
            .filter(words -> !words.isEmpty())
            .mapToInt(words -> spaces(words.getFirst().text()))
            .min()
            .orElse(0);
    return run.stream()
        .map(row -> new Row(row.sort(), moved(row.left(), common), moved(row.right(), common)))
        .toList();
  }

  private static List<Word> moved(List<Word> words, int common) {
    if (words.isEmpty()) {
      return words;
    }
    var moved = new ArrayList<>(words);
    var first = words.getFirst();
    moved.set(0, new Word(first.text().substring(common), first.changed()));
    return List.copyOf(moved);
  }

  private static int spaces(String text) {
    return text.length() - text.stripLeading().length();
  }
}
