package dev.podarium.workbench;

import dev.podarium.workbench.frame.Pulse.Beat;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says which invariant broke, when the simulation had to stop; takes no room before. */
final class BrokenBanner extends HBox {

  private final Label sentence = new Label();

  BrokenBanner() {
    getStyleClass().add("broken");
    sentence.setId("broken");
    sentence.setWrapText(true);
    getChildren().add(sentence);
    setVisible(false);
    setManaged(false);
  }

  void show(Beat beat) {
    var failure = beat.time() == null ? null : beat.time().failure();
    if (failure != null && !isVisible()) {
      sentence.setText(failure + " What it was doing can still be looked at; please report it.");
      setManaged(true);
      setVisible(true);
    }
  }
}
