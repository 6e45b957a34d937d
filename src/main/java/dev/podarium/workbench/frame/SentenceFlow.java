package dev.podarium.workbench.frame;

import dev.podarium.narration.Sentence;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A sentence whose objects can be clicked to select them. On the JavaFX thread. */
public final class SentenceFlow extends TextFlow {

  private final Selection selection;
  private @Nullable Sentence shown;

  /** An empty sentence. */
  public SentenceFlow(Selection selection) {
    this.selection = selection;
    getStyleClass().add("sentence");
  }

  /** Shows a sentence; the same one again changes nothing. */
  public void show(Sentence sentence) {
    if (sentence.equals(shown)) {
      return;
    }
    shown = sentence;
    getChildren().setAll(sentence.parts().stream().map(this::text).toList());
    setAccessibleText(sentence.text());
  }

  private Text text(Sentence.Part part) {
    var text = new Text(part.text());
    text.getStyleClass().add("sentence-words");
    if (part instanceof Sentence.Link link) {
      text.getStyleClass().add("sentence-link");
      text.setCursor(Cursor.HAND);
      text.setOnMouseClicked(
          click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
              selection.select(link.ref());
            }
          });
    }
    return text;
  }
}
