package dev.podarium.workbench.editor;

import dev.podarium.workbench.frame.Notices;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks where a tab is to be saved. On the JavaFX thread. */
final class AskedFile {

  private final Notices notices;

  AskedFile(Notices notices) {
    this.notices = notices;
  }

  /**
   * The file that was chosen; the system's dialog asks before another one is replaced. Null when
   * the person thought better of it.
   */
  @Nullable Path of(ManifestTab tab, Window owner) {
    try {
      var file = chooser(tab).showSaveDialog(owner);
      return file == null ? null : file.toPath();
    } catch (UnsupportedOperationException noDialogs) {
      notices.error(
          "Cannot ask for a file",
          "This screen has no file dialogs. Open a file and copy into it.");
      return null;
    }
  }

  private static FileChooser chooser(ManifestTab tab) {
    var chooser = new FileChooser();
    chooser.setTitle("Save manifest");
    chooser.setInitialFileName(tab.name());
    var folder = tab.path() == null ? null : tab.path().getParent();
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return chooser;
  }
}
