package dev.podarium.workbench.editor;

import dev.podarium.workbench.frame.Notices;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks where a sheet is to be saved. On the JavaFX thread. */
final class AskedFile {

  private final Notices notices;

  AskedFile(Notices notices) {
    this.notices = notices;
  }

  /**
   * The file that was chosen; the system's dialog asks before another one is replaced. Null when
   * the person thought better of it.
   */
  @Nullable Path of(Sheet sheet, Window owner) {
    try {
      var file = chooser(sheet).showSaveDialog(owner);
      return file == null ? null : file.toPath();
    } catch (UnsupportedOperationException noDialogs) {
      notices.error(
          "Cannot ask for a file",
          "This screen has no file dialogs. Open a file and copy into it.");
      return null;
    }
  }

  private static FileChooser chooser(Sheet sheet) {
    var chooser = new FileChooser();
    chooser.setTitle("Save manifest");
    chooser.setInitialFileName(sheet.name());
    var folder = sheet.path() == null ? null : sheet.path().getParent();
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return chooser;
  }
}
