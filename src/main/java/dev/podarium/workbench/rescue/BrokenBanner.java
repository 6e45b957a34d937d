package dev.podarium.workbench.rescue;

import dev.podarium.workbench.frame.Beat;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Says what broke when the simulation had to stop, and what can be done then; takes no room before.
 */
public final class BrokenBanner extends HBox {

  private static final String ADVICE =
      " What it was doing can still be looked at, and what you wrote is as it was: save your files,"
          + " and go on with a new cluster.";

  private final Label sentence = new Label();
  private final Renewal renewal;

  /** A banner that is hidden. */
  public BrokenBanner(Renewal renewal) {
    this.renewal = renewal;
    getStyleClass().add("broken");
    sentence.setId("broken");
    sentence.setWrapText(true);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    getChildren()
        .addAll(
            sentence,
            button("new-cluster", "New cluster", renewal::begin),
            button("save-session", "Save session…", renewal::saveSession));
    show(false);
  }

  private static Button button(String id, String title, Runnable run) {
    var button = new Button(title);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  /** Shows itself when time has stopped for good. */
  public void show(Beat beat) {
    var failure = beat.time() == null ? null : beat.time().failure();
    if (failure != null && !isVisible()) {
      sentence.setText(failure + ADVICE);
      renewal.keepSession(file -> sentence.setText(sentence.getText() + report(file)));
    }
    show(failure != null);
  }

  private static String report(String file) {
    return " For a report: the session, with your manifests in it, is kept as %s.".formatted(file);
  }

  private void show(boolean broken) {
    setVisible(broken);
    setManaged(broken);
  }
}
