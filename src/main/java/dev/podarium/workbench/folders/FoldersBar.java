package dev.podarium.workbench.folders;

import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Below the list: how far a folder is read, and what can be done with all of it. */
final class FoldersBar extends VBox {

  private final Button apply = new Button("Apply all");
  private final StackPane applyPlace = new StackPane(apply);
  private final Tooltip whyNot = new Tooltip();
  private final Button again = new Button("Read again");
  private final Button clear = new Button("Close all");
  private final Label count = new Label();
  private final Label hint = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Label reading = new Label();
  private final Button cancel = new Button("Cancel");
  private final HBox progressRow = new HBox(progress, reading, cancel);

  FoldersBar(Runnable onApply, Runnable onAgain, Runnable onClear) {
    apply.setId("apply-all");
    apply.getStyleClass().add("accent");
    apply.setOnAction(_ -> onApply.run());
    again.setOnAction(_ -> onAgain.run());
    clear.setOnAction(_ -> onClear.run());
    count.setId("file-count");
    count.getStyleClass().add("quiet");
    hint.setWrapText(true);
    hint.getStyleClass().add("problem-text");
    var row = new FlowPane(applyPlace, again, clear);
    row.getStyleClass().add("apply-row");
    cancel.setMinWidth(USE_PREF_SIZE);
    progressRow.getStyleClass().add("apply-row");
    getStyleClass().add("apply-bar");
    getChildren().addAll(count, hint, progressRow, row);
    show(progressRow, false);
  }

  /**
   * Offers what can be done now.
   *
   * @param reason why nothing can be applied; empty when something can
   * @param leavesOut what would not be applied; empty when all would be
   */
  void offer(String reason, String leavesOut, int files, int objects) {
    apply.setDisable(!reason.isEmpty());
    again.setDisable(files == 0);
    clear.setDisable(files == 0);
    whyNot.setText(reason);
    Tooltip.uninstall(applyPlace, whyNot);
    if (!reason.isEmpty()) {
      Tooltip.install(applyPlace, whyNot);
    }
    hint.setText(leavesOut.isEmpty() ? reason : leavesOut);
    show(hint, !hint.getText().isEmpty() && files > 0);
    count.setText(
        files == 0
            ? "Drag files or folders of manifests onto the window, or use File ▸ Open folder."
            : "%s, %s".formatted(counted(files, "file"), counted(objects, "object")));
    count.setWrapText(true);
  }

  private static String counted(int number, String thing) {
    return number == 1 ? "1 " + thing : "%d %ss".formatted(number, thing);
  }

  /** Shows how far a task is, until it ends. */
  void follow(Task<?> task) {
    progress.progressProperty().bind(task.progressProperty());
    reading.textProperty().bind(task.messageProperty());
    cancel.setOnAction(_ -> task.cancel());
    show(progressRow, true);
    task.runningProperty()
        .addListener(
            (_, _, running) -> {
              if (!running) {
                show(progressRow, false);
              }
            });
  }

  private static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
