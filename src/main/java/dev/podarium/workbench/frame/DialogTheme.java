package dev.podarium.workbench.frame;

import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Makes a dialog look like the window that it belongs to. On the JavaFX thread. */
public final class DialogTheme {

  private DialogTheme() {}

  /** Gives a dialog the window's colours, fonts and size of text, and puts it over the window. */
  public static void wear(Dialog<?> dialog, Scene window) {
    var pane = dialog.getDialogPane();
    var root = window.getRoot();
    dialog.initOwner(window.getWindow());
    dialog.setGraphic(null);
    pane.getStylesheets().setAll(window.getStylesheets());
    pane.getStyleClass().add("question");
    if (root.getStyleClass().contains(Palette.DARK_CLASS)) {
      pane.getStyleClass().add(Palette.DARK_CLASS);
    }
    pane.setStyle(root.getStyle());
    pane.setMinHeight(Region.USE_PREF_SIZE);
  }

  /** The same for a window that may not be there yet; then the dialog stays plain. */
  public static void wear(Dialog<?> dialog, @Nullable Window window) {
    if (window != null) {
      wear(dialog, window.getScene());
    }
  }
}
