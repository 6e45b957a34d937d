package dev.podarium.workbench.editor.disk;

import dev.podarium.workbench.frame.DialogTheme;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;

/**
 * Shows a file on disk beside the text in its tab, and asks which of them counts. On the JavaFX
 * thread.
 */
public final class ConflictDialog {

  /** What a person wants. */
  public enum Way {
    KEEP_MINE,
    TAKE_DISKS,
    NEITHER
  }

  private static final ButtonType MINE = new ButtonType("Keep mine", ButtonData.YES);
  private static final ButtonType DISKS = new ButtonType("Take the disk's", ButtonData.NO);
  private static final ButtonType CANCEL = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);

  /** Of the window's width: the rest of it stays to be seen. */
  private static final double WIDTH = 0.75;

  private ConflictDialog() {}

  /** Asks before a file that changed on disk is overwritten. */
  public static Way beforeSaving(KnownFile disk, String yours, Scene window) {
    return ask(
        disk.name() + " changed on disk since it was read",
        "Keep mine overwrites the file with your text. Take the disk's puts the file's text into"
            + " the tab; Ctrl+Z brings yours back.",
        Comparison.of(disk.text(), yours),
        window,
        List.of(MINE, DISKS, CANCEL));
  }

  /** Asks before unsaved text is given up for that of the file. */
  public static Way beforeReading(KnownFile disk, String yours, Scene window) {
    return ask(
        disk.name() + " has changes that are in no file",
        "Take the disk's puts the file's text into the tab; Ctrl+Z brings yours back.",
        Comparison.of(disk.text(), yours),
        window,
        List.of(DISKS, CANCEL));
  }

  private static Way ask(
      String heading, String ways, Comparison comparison, Scene window, List<ButtonType> buttons) {
    var dialog = new Dialog<ButtonType>();
    dialog.setTitle("On disk and yours");
    dialog.setHeaderText(heading);
    DialogTheme.wear(dialog, window);
    var pane = dialog.getDialogPane();
    pane.setId("conflict");
    pane.getStyleClass().add("conflict");
    pane.getButtonTypes().setAll(buttons);
    pane.setContent(new ConflictView(comparison, ways, window));
    pane.setPrefWidth(window.getWidth() * WIDTH);
    dialog.setResizable(true);
    makeDefault(pane, CANCEL);
    return way(dialog.showAndWait().orElse(CANCEL));
  }

  /** Enter, pressed without having looked, changes nothing. */
  private static void makeDefault(DialogPane pane, ButtonType wanted) {
    for (var type : pane.getButtonTypes()) {
      if (pane.lookupButton(type) instanceof Button button) {
        button.setDefaultButton(type == wanted);
      }
    }
  }

  private static Way way(ButtonType pressed) {
    return pressed == MINE ? Way.KEEP_MINE : pressed == DISKS ? Way.TAKE_DISKS : Way.NEITHER;
  }
}
