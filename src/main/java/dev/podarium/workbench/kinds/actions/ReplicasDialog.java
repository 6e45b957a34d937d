package dev.podarium.workbench.kinds.actions;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.DialogTheme;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks how many replicas there should be. On the JavaFX thread. */
public final class ReplicasDialog {

  private static final int MOST = 10_000;

  private ReplicasDialog() {}

  /** The number that a person entered; empty when the person thought better of it. */
  public static Optional<Integer> ask(ObjectRef ref, int replicas) {
    var spinner = new Spinner<Integer>(0, MOST, replicas);
    spinner.setId("replicas");
    spinner.setEditable(true);
    var dialog = new Dialog<@Nullable Integer>();
    dialog.setTitle("Scale " + ref.name());
    dialog.setHeaderText("How many Pods should %s keep?".formatted(ref.name()));
    DialogTheme.wear(dialog, window());
    var row = new HBox(8, new Label("replicas"), spinner);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    dialog.getDialogPane().setContent(row);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    dialog.setResultConverter(pressed -> pressed.equals(ButtonType.OK) ? spinner.getValue() : null);
    Platform.runLater(
        () -> {
          spinner.getEditor().requestFocus();
          spinner.getEditor().selectAll();
        });
    return dialog.showAndWait().map(Integer.class::cast);
  }

  private static @Nullable Window window() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.isFocused())
        .findFirst()
        .orElse(null);
  }
}
