package dev.podarium.workbench.editor;

import dev.podarium.workbench.frame.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Reads sheets from files and saves them. On the JavaFX thread; reading itself happens off it. */
final class Filing {

  private final Notices notices;

  Filing(Notices notices) {
    this.notices = notices;
  }

  /** Hands a sheet with the file's text over; says so when it cannot be read. */
  void read(Path file, Consumer<Sheet> opened) {
    var unused =
        CompletableFuture.supplyAsync(() -> text(file), Background.READING)
            .thenAcceptAsync(
                text ->
                    text.ifPresentOrElse(
                        t -> opened.accept(new Sheet(name(file), file, t)), () -> unreadable(file)),
                Platform::runLater);
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private void unreadable(Path file) {
    notices.error(
        "Cannot open " + name(file), "Check that it exists, may be read, and is UTF-8 text.");
  }

  /** Saves a sheet; asks for a file name when it has none. */
  void save(Sheet sheet, @Nullable Window owner) {
    var file = sheet.path() != null ? sheet.path() : asked(sheet.name(), owner);
    if (file == null) {
      return;
    }
    try {
      Saving.save(file, sheet.text());
      sheet.savedAs(file);
    } catch (IOException refused) {
      notices.error("Cannot save " + name(file), "Check that its folder may be written to.");
    }
  }

  private @Nullable Path asked(String name, @Nullable Window owner) {
    try {
      return chosen(name, owner);
    } catch (UnsupportedOperationException noDialogs) {
      notices.error(
          "Cannot ask for a file",
          "This screen has no file dialogs. Open a file and copy into it.");
      return null;
    }
  }

  private static @Nullable Path chosen(String name, @Nullable Window owner) {
    var chooser = new FileChooser();
    chooser.setTitle("Save manifest");
    chooser.setInitialFileName(name);
    var file = chooser.showSaveDialog(owner);
    return file == null ? null : file.toPath();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
