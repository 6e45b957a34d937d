package dev.podarium.workbench.picking;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files and folders be dropped anywhere on the window. */
public final class FileDrop {

  private static final String TARGET = "drop-target";

  private FileDrop() {}

  /** From now on files that are dropped on the window go to {@code open}. */
  public static void install(Scene scene, Consumer<List<Path>> open) {
    var style = scene.getRoot().getStyleClass();
    scene.addEventFilter(DragEvent.DRAG_OVER, FileDrop::accept);
    scene.addEventFilter(
        DragEvent.DRAG_ENTERED,
        drag -> {
          if (drag.getDragboard().hasFiles() && !style.contains(TARGET)) {
            style.add(TARGET);
          }
        });
    scene.addEventFilter(DragEvent.DRAG_EXITED_TARGET, drag -> style.remove(TARGET));
    scene.addEventFilter(
        DragEvent.DRAG_DROPPED,
        drag -> {
          style.remove(TARGET);
          drop(drag, open);
        });
  }

  private static void accept(DragEvent drag) {
    if (drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY);
      drag.consume();
    }
  }

  private static void drop(DragEvent drag, Consumer<List<Path>> open) {
    if (drag.getDragboard().hasFiles()) {
      open.accept(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
      drag.setDropCompleted(true);
      drag.consume();
    }
  }
}
