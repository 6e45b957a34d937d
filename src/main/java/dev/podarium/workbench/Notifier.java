package dev.podarium.workbench;

import dev.podarium.workbench.frame.Notices;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

/** Shows notices in the corner of the window for some seconds. */
final class Notifier implements Notices {

  private static final Duration SHORT = Duration.seconds(3);
  private static final Duration LONG = Duration.seconds(10);

  /** Of a line of words, in pixels. */
  private static final double WIDTH = 420;

  private javafx.stage.@Nullable Window owner;

  /** From now on notices appear in this window. */
  void belongTo(javafx.stage.Window window) {
    owner = window;
  }

  @Override
  public void info(String message) {
    Platform.runLater(() -> notice("", message, SHORT).show());
  }

  @Override
  public void error(String title, String message) {
    Platform.runLater(() -> notice(title, message, LONG).styleClass("notice-error").show());
  }

  /** Wrapped: a notice as wide as its longest line would not fit into the window. */
  private static Text words(String message) {
    var words = new Text(message);
    words.setWrappingWidth(WIDTH);
    words.getStyleClass().add("notice-words");
    return words;
  }

  private Notifications notice(String title, String message, Duration time) {
    return Notifications.create()
        .owner(owner)
        .title(title)
        .text("")
        .graphic(words(message))
        .position(Pos.TOP_RIGHT)
        .hideAfter(time);
  }
}
