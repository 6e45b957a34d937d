package dev.podarium.workbench.editor;

import dev.podarium.files.Writability;
import dev.podarium.workbench.editor.disk.ConflictDialog;
import dev.podarium.workbench.editor.disk.KnownFile;
import dev.podarium.workbench.editor.disk.Look.Changed;
import dev.podarium.workbench.editor.disk.Look.Gone;
import dev.podarium.workbench.editor.disk.Look.Same;
import dev.podarium.workbench.editor.disk.Look.Unreadable;
import dev.podarium.workbench.editor.disk.WhyNot;
import dev.podarium.workbench.frame.Notices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Reads tabs from files and saves them; what somebody else wrote in the meantime is never
 * overwritten unasked. On the JavaFX thread; reading a new manifest happens off it.
 */
final class Filing {

  private static final String STAYS = " The text stays in its tab, unsaved.";

  private final Notices notices;
  private final AskedFile askedFile;

  Filing(Notices notices) {
    this.notices = notices;
    askedFile = new AskedFile(notices);
  }

  /** Hands a manifest with the file's text over; says so when it cannot be read. */
  void read(Path file, Consumer<ManifestTab> opened) {
    var unused =
        CompletableFuture.runAsync(
            () -> {
              try {
                var known = KnownFile.read(file);
                Platform.runLater(() -> opened.accept(new ManifestTab(known)));
              } catch (IOException unreadable) {
                cannotOpen(file, WhyNot.read(unreadable));
              }
            },
            Background.READING);
  }

  private void cannotOpen(Path file, String why) {
    var name = String.valueOf(file.getFileName());
    notices.error("Cannot open " + name, "%s %s.".formatted(name, why));
  }

  /** Saves a manifest; asks for a file name when it has none, and what counts after a conflict. */
  void save(ManifestTab tab, Scene window) {
    if (tab.file() == null) {
      saveAs(tab, window);
    } else {
      save(tab, tab.file(), window);
    }
  }

  /** Saves a manifest over what is known of its file, if that still is what is there. */
  private void save(ManifestTab tab, KnownFile file, Scene window) {
    switch (file.look()) {
      case Same(var now) -> write(tab, now);
      case Changed(var now) -> settle(tab, now, window);
      case Unreadable(var why) -> refuse(file, why);
      case Gone _ -> {
        if (write(tab, file)) {
          notices.info("%s had been deleted on disk; it was written again.".formatted(file.name()));
        }
      }
    }
  }

  /** Saves a manifest under a name that is asked for; its encoding and line ends stay. */
  void saveAs(ManifestTab tab, Scene window) {
    var path = askedFile.of(tab, window.getWindow());
    if (path != null) {
      var known = tab.file() == null ? KnownFile.of(path) : tab.file().at(path);
      write(tab, known);
    }
  }

  /** Reads the file of a manifest again; asks first when that would give up what was typed. */
  void readAgain(ManifestTab tab, Scene window) {
    var file = tab.file();
    if (file == null) {
      return;
    }
    try {
      var now = KnownFile.read(file.path());
      if (!tab.edited()
          || now.text().equals(tab.text())
          || ConflictDialog.beforeReading(now, tab.text(), window)
              == ConflictDialog.Way.TAKE_DISKS) {
        tab.take(now);
      }
    } catch (IOException unreadable) {
      notices.error(
          "Cannot read %s again".formatted(file.name()),
          "%s %s. Its text stays in its tab.".formatted(file.name(), WhyNot.read(unreadable)));
    }
  }

  /**
   * Shows the file of a manifest beside its text when they differ, and does what is wanted then.
   */
  void compare(ManifestTab tab, Scene window) {
    var file = tab.file();
    if (file != null) {
      var look = file.look();
      if (look instanceof Changed(var now)) {
        settle(tab, now, window);
      } else {
        tab.saw(file, look);
      }
    }
  }

  private void settle(ManifestTab tab, KnownFile disk, Scene window) {
    if (disk.text().equals(tab.text())) {
      tab.take(disk);
      return;
    }
    switch (ConflictDialog.beforeSaving(disk, tab.text(), window)) {
      case KEEP_MINE -> save(tab, disk, window);
      case TAKE_DISKS -> tab.take(disk);
      case NEITHER -> {}
    }
  }

  private boolean write(ManifestTab tab, KnownFile file) {
    var problem = Writability.problem(file.path(), List.of());
    if (problem != null) {
      return refuse(file, problem);
    }
    try {
      tab.saved(file.write(tab.text()));
      return true;
    } catch (IOException refused) {
      return refuse(file, WhyNot.written(refused));
    }
  }

  private boolean refuse(KnownFile file, String why) {
    notices.error("Cannot save " + file.name(), "%s %s.%s".formatted(file.name(), why, STAYS));
    return false;
  }
}
