package dev.podarium.workbench.editor;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fxmisc.richtext.CodeArea;

/** Finds a text in a tab: Ctrl+F shows it, Enter goes on, Shift+Enter back, Escape leaves. */
final class FindBar extends HBox {

  private final CodeArea area;
  private final TextField wanted = new TextField();
  private final Label found = new Label();

  FindBar(CodeArea area) {
    this.area = area;
    getStyleClass().add("find-bar");
    wanted.setPromptText("Find");
    wanted.setId("find");
    HBox.setHgrow(wanted, Priority.ALWAYS);
    getChildren().addAll(wanted, found);
    close();
    wanted.textProperty().addListener(_ -> find(area.getSelection().getStart(), true));
    wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::opening);
  }

  private void opening(KeyEvent key) {
    if (key.getCode() == KeyCode.F && key.isShortcutDown()) {
      setVisible(true);
      setManaged(true);
      wanted.requestFocus();
      wanted.selectAll();
      key.consume();
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      close();
      area.requestFocus();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      var selection = area.getSelection();
      find(key.isShiftDown() ? selection.getStart() - 1 : selection.getEnd(), !key.isShiftDown());
      key.consume();
    }
  }

  private void find(int from, boolean forwards) {
    var text = area.getText();
    var word = wanted.getText();
    var at = forwards ? text.indexOf(word, from) : from < 0 ? -1 : text.lastIndexOf(word, from);
    if (at < 0) {
      at = forwards ? text.indexOf(word) : text.lastIndexOf(word);
    }
    found.setText(word.isEmpty() || at >= 0 ? "" : "not found");
    if (at >= 0 && !word.isEmpty()) {
      area.selectRange(at, at + word.length());
      area.requestFollowCaret();
    }
  }

  private void close() {
    setVisible(false);
    setManaged(false);
  }
}
