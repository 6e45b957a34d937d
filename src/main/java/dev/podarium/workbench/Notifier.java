package dev.podarium.workbench;

import dev.podarium.workbench.frame.Notices;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

/** Shows notices in the corner of the window for some seconds. */
final class Notifier implements Notices {

  private static final Duration SHORT = Duration.seconds(3);
  private static final Duration LONG = Duration.seconds(10);

  private javafx.stage.@Nullable Window owner;

  /** From now on notices appear in this window. */
  void belongTo(javafx.stage.Window window) {
    owner = window;
  }

  @Override
  public void info(String message) {
    Platform.runLater(() -> notice("", message, SHORT).showInformation());
  }

  @Override
  public void error(String title, String message) {
    Platform.runLater(() -> notice(title, message, LONG).showError());
  }

  private Notifications notice(String title, String message, Duration time) {
    return Notifications.create()
        .owner(owner)
        .title(title)
        .text(message)
        .position(Pos.TOP_RIGHT)
        .hideAfter(time);
  }
}
