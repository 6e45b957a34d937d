package dev.podarium.workbench.picking;

import dev.podarium.workbench.frame.Notices;
import dev.podarium.workbench.frame.Photographer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** What the File menu asks for. On the JavaFX thread. */
public final class FileDialogs {

  private final Notices notices;
  private final Consumer<List<Path>> open;
  private @Nullable Stage stage;

  /** Dialogs whose chosen manifests go to {@code open}. */
  public FileDialogs(Notices notices, Consumer<List<Path>> open) {
    this.notices = notices;
    this.open = open;
  }

  /** From now on they appear over this window. */
  public void belongTo(Stage window) {
    stage = window;
  }

  /** Asks for manifests to open. */
  public void openFiles() {
    var chooser = new FileChooser();
    chooser.setTitle("Open manifests");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter("Manifests", "*.yaml", "*.yml", "*.json"),
            new ExtensionFilter("All files", "*"));
    var chosen = chooser.showOpenMultipleDialog(stage);
    if (chosen != null) {
      open.accept(chosen.stream().map(File::toPath).toList());
    }
  }

  /** Asks for a folder of manifests to open. */
  public void openFolder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle("Open a folder of manifests");
    var chosen = chooser.showDialog(stage);
    if (chosen != null) {
      open.accept(List.of(chosen.toPath()));
    }
  }

  /** Asks where to save a picture of the window, and saves it. */
  public void savePicture() {
    var chooser = new FileChooser();
    chooser.setTitle("Save a picture of the window");
    chooser.setInitialFileName("podarium.png");
    chooser.getExtensionFilters().add(new ExtensionFilter("PNG picture", "*.png"));
    var chosen = chooser.showSaveDialog(stage);
    if (chosen != null && stage != null) {
      save(stage, chosen.toPath());
    }
  }

  private void save(Stage window, Path file) {
    try {
      Photographer.save(window.getScene(), file);
      notices.info("saved " + file.getFileName());
    } catch (IOException e) {
      notices.error("The picture was not saved", "%s: %s".formatted(file, e.getMessage()));
    }
  }

  /** Asks to close the window, as its own button does. */
  public void quit() {
    if (stage != null) {
      stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }
  }
}
