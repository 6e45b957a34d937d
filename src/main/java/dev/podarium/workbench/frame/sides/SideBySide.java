package dev.podarium.workbench.frame.sides;

import dev.podarium.workbench.frame.sides.Row.Sort;
import dev.podarium.workbench.frame.sides.Row.Word;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Rows of two texts beside each other, long lines wrapped. On the JavaFX thread. */
public final class SideBySide extends GridPane {

  private static final String STYLES =
      Objects.requireNonNull(SideBySide.class.getResource("/assets/styles/sides.css"))
          .toExternalForm();

  /** No rows yet; both sides equally wide. */
  public SideBySide() {
    getStylesheets().add(STYLES);
    getColumnConstraints().setAll(half(), half());
  }

  /** Puts a row below the others. */
  public void add(Row row) {
    var line = getRowCount();
    add(side(row.left(), row.sort(), "-", "left"), 0, line);
    add(side(row.right(), row.sort(), "+", "right"), 1, line);
  }

  private static TextFlow side(List<Word> words, Sort sort, String sign, String side) {
    var flow = new TextFlow();
    flow.getStyleClass().addAll("diff-line", side, sort.name().toLowerCase(Locale.ROOT));
    var marked = !words.isEmpty() && sort != Sort.SAME && sort != Sort.GAP;
    flow.getChildren().add(new Text(marked ? sign : " "));
    for (var word : words) {
      flow.getChildren().add(word(word));
    }
    return flow;
  }

  private static Node word(Word word) {
    if (!word.changed()) {
      return new Text(word.text());
    }
    var label = new Label(word.text());
    label.getStyleClass().add("changed-word");
    return label;
  }

  private static ColumnConstraints half() {
    var column = new ColumnConstraints();
    column.setPercentWidth(50);
    return column;
  }
}
