package dev.podarium.workbench.frame.sides;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import dev.podarium.workbench.frame.sides.Row.Sort;
import dev.podarium.workbench.frame.sides.Row.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Aligns the lines of two texts and marks the words that differ. Any thread. */
public final class Rows {

  /** Stands before and after a changed word; never part of YAML text. */
  private static final String MARK = "\u0001";

  private static final DiffRowGenerator GENERATOR =
      DiffRowGenerator.create()
          .showInlineDiffs(true)
          .inlineDiffByWord(true)
          .lineNormalizer(UnaryOperator.identity())
          .oldTag(_ -> MARK)
          .newTag(_ -> MARK)
          .build();

  private Rows() {}

  /** For a narrow pane: the changed rows with a line around them, moved to the left. */
  public static List<Row> narrow(List<String> left, List<String> right) {
    return Indentation.without(changed(left, right, 1));
  }

  /** The changed rows with some lines around them, as they stand. */
  public static List<Row> wide(List<String> left, List<String> right) {
    return changed(left, right, 3);
  }

  /**
   * The changed rows; none when both sides say the same.
   *
   * @param context lines shown around a change, so that one sees where it is
   */
  private static List<Row> changed(List<String> left, List<String> right, int context) {
    var rows = GENERATOR.generateDiffRows(left, right).stream().map(Rows::row).toList();
    var shown = new ArrayList<Row>();
    for (var i = 0; i < rows.size(); i++) {
      if (nearChange(rows, i, context)) {
        shown.add(rows.get(i));
      } else if (!shown.isEmpty() && shown.getLast().sort() != Sort.GAP) {
        shown.add(Row.LEFT_OUT);
      }
    }
    if (!shown.isEmpty() && shown.getLast().sort() == Sort.GAP) {
      shown.removeLast();
    }
    return List.copyOf(shown);
  }

  private static boolean nearChange(List<Row> rows, int index, int context) {
    return IntStream.rangeClosed(index - context, index + context)
        .filter(i -> i >= 0 && i < rows.size())
        .anyMatch(i -> rows.get(i).sort() != Sort.SAME);
  }

  private static Row row(DiffRow row) {
    return switch (row.getTag()) {
      case EQUAL -> new Row(Sort.SAME, words(row.getOldLine()), words(row.getNewLine()));
      case CHANGE -> new Row(Sort.CHANGED, words(row.getOldLine()), words(row.getNewLine()));
      case INSERT -> new Row(Sort.ADDED, List.of(), unmarked(row.getNewLine()));
      case DELETE -> new Row(Sort.REMOVED, unmarked(row.getOldLine()), List.of());
    };
  }

  private static List<Word> unmarked(String line) {
    return List.of(new Word(line.replace(MARK, ""), false));
  }

  private static List<Word> words(String line) {
    var words = new ArrayList<Word>();
    var changed = false;
    for (var part : line.split(MARK, -1)) {
      if (!part.isEmpty()) {
        words.add(new Word(part, changed));
      }
      changed = !changed;
    }
    return List.copyOf(words);
  }
}
