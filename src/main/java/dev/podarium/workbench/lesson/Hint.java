package dev.podarium.workbench.lesson;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What to do next, over the picture; it goes when it has been followed or is closed. */
public final class Hint extends HBox {

  private static final double WIDEST = 640;

  private final Label text = new Label();
  private final Button close = new Button(null, new FontIcon(Feather.X));

  /** A hint that is hidden. */
  public Hint() {
    setId("hint");
    getStyleClass().add("hint");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    setHgrow(text, Priority.ALWAYS);
    close.getStyleClass().addAll("flat", "button-icon");
    close.setTooltip(new Tooltip("Close this hint"));
    close.setAccessibleText("Close this hint");
    close.setOnAction(pressed -> hide());
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(WIDEST, USE_PREF_SIZE);
    getChildren().addAll(text, close);
    hide();
  }

  /** Shows a sentence; an empty one hides it. */
  public void show(String sentence) {
    text.setText(sentence);
    setVisible(!sentence.isEmpty());
  }

  /** Hides a hint that has been followed; another one stays. */
  public void followed(String sentence) {
    if (text.getText().equals(sentence)) {
      hide();
    }
  }

  void hide() {
    setVisible(false);
  }
}
