package dev.podarium.workbench.diff;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import dev.podarium.workbench.diff.Row.Sort;
import dev.podarium.workbench.diff.Row.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Aligns two trees as lines of YAML and marks the words that differ. */
final class Rows {

  /** Lines shown around a change, so that one sees where it is. */
  private static final int CONTEXT = 1;

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

  /** The changed rows with a little around them; none when the trees say the same. */
  static List<Row> of(Map<String, Object> live, Map<String, Object> edited) {
    var rows =
        GENERATOR.generateDiffRows(YamlLines.of(live), YamlLines.of(edited)).stream()
            .map(Rows::row)
            .toList();
    var shown = new ArrayList<Row>();
    for (var i = 0; i < rows.size(); i++) {
      if (nearChange(rows, i)) {
        shown.add(rows.get(i));
      } else if (!shown.isEmpty() && shown.getLast().sort() != Sort.GAP) {
        shown.add(Row.LEFT_OUT);
      }
    }
    if (!shown.isEmpty() && shown.getLast().sort() == Sort.GAP) {
      shown.removeLast();
    }
    return Indentation.without(shown);
  }

  private static boolean nearChange(List<Row> rows, int index) {
    return IntStream.rangeClosed(index - CONTEXT, index + CONTEXT)
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
