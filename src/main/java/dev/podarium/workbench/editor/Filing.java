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
 * overwritten unasked. On the JavaFX thread; reading a new sheet happens off it.
 */
final class Filing {

  private static final String STAYS = " The text stays in its tab, unsaved.";

  private final Notices notices;
  private final AskedFile askedFile;

  Filing(Notices notices) {
    this.notices = notices;
    askedFile = new AskedFile(notices);
  }

  /** Hands a sheet with the file's text over; says so when it cannot be read. */
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

  /** Saves a sheet; asks for a file name when it has none, and what counts after a conflict. */
  void save(ManifestTab sheet, Scene window) {
    if (sheet.file() == null) {
      saveAs(sheet, window);
    } else {
      save(sheet, sheet.file(), window);
    }
  }

  /** Saves a sheet over what is known of its file, if that still is what is there. */
  private void save(ManifestTab sheet, KnownFile file, Scene window) {
    switch (file.look()) {
      case Same(var now) -> write(sheet, now);
      case Changed(var now) -> settle(sheet, now, window);
      case Unreadable(var why) -> refuse(file, why);
      case Gone _ -> {
        if (write(sheet, file)) {
          notices.info("%s had been deleted on disk; it was written again.".formatted(file.name()));
        }
      }
    }
  }

  /** Saves a sheet under a name that is asked for; its encoding and line ends stay. */
  void saveAs(ManifestTab sheet, Scene window) {
    var path = askedFile.of(sheet, window.getWindow());
    if (path != null) {
      var known = sheet.file() == null ? KnownFile.of(path) : sheet.file().at(path);
      write(sheet, known);
    }
  }

  /** Reads the file of a sheet again; asks first when that would give up what was typed. */
  void readAgain(ManifestTab sheet, Scene window) {
    var file = sheet.file();
    if (file == null) {
      return;
    }
    try {
      var now = KnownFile.read(file.path());
      if (!sheet.edited()
          || now.text().equals(sheet.text())
          || ConflictDialog.beforeReading(now, sheet.text(), window)
              == ConflictDialog.Way.TAKE_DISKS) {
        sheet.take(now);
      }
    } catch (IOException unreadable) {
      notices.error(
          "Cannot read %s again".formatted(file.name()),
          "%s %s. Its text stays in its tab.".formatted(file.name(), WhyNot.read(unreadable)));
    }
  }

  /** Shows the file of a sheet beside its text when they differ, and does what is wanted then. */
  void compare(ManifestTab sheet, Scene window) {
    var file = sheet.file();
    if (file != null) {
      var look = file.look();
      if (look instanceof Changed(var now)) {
        settle(sheet, now, window);
      } else {
        sheet.saw(file, look);
      }
    }
  }

  private void settle(ManifestTab sheet, KnownFile disk, Scene window) {
    if (disk.text().equals(sheet.text())) {
      sheet.take(disk);
      return;
    }
    switch (ConflictDialog.beforeSaving(disk, sheet.text(), window)) {
      case KEEP_MINE -> save(sheet, disk, window);
      case TAKE_DISKS -> sheet.take(disk);
      case NEITHER -> {}
    }
  }

  private boolean write(ManifestTab sheet, KnownFile file) {
    var problem = Writability.problem(file.path(), List.of());
    if (problem != null) {
      return refuse(file, problem);
    }
    try {
      sheet.saved(file.write(sheet.text()));
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
