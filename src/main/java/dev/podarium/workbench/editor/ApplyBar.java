package dev.podarium.workbench.editor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The buttons below a tab, and the kubectl command that does the same. */
final class ApplyBar extends VBox {

  private final Button apply = new Button("Apply  Ctrl+↵");
  private final Button revert = new Button("Revert");
  private final Tooltip whyNot = new Tooltip();
  private final StackPane applyPlace = new StackPane(apply);
  private final Label kubectl = new Label();

  ApplyBar(Runnable onApply, Runnable onRevert) {
    apply.setId("apply");
    apply.getStyleClass().add("accent");
    apply.setOnAction(_ -> onApply.run());
    revert.setId("revert");
    revert.setOnAction(_ -> onRevert.run());
    kubectl.getStyleClass().addAll("monospaced", "quiet", "kubectl");
    apply.setMinWidth(USE_PREF_SIZE);
    revert.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(applyPlace, revert);
    row.getStyleClass().add("apply-row");
    getStyleClass().add("apply-bar");
    getChildren().addAll(row, kubectl);
  }

  /**
   * Offers what can be done now.
   *
   * @param reason why nothing can be applied, shown on hover; empty when it can
   * @param changed whether there is something to take back
   */
  void offer(String reason, boolean changed, String command) {
    apply.setDisable(!reason.isEmpty());
    revert.setDisable(!changed);
    kubectl.setText("= " + command);
    whyNot.setText(reason);
    Tooltip.uninstall(applyPlace, whyNot);
    if (!reason.isEmpty()) {
      Tooltip.install(applyPlace, whyNot);
    }
  }
}
