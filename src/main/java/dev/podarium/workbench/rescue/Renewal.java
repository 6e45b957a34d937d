package dev.podarium.workbench.rescue;

import dev.podarium.api.TimeMachine;
import dev.podarium.files.Draft;
import dev.podarium.workbench.frame.DialogTheme;
import dev.podarium.workbench.frame.Notices;
import dev.podarium.workbench.frame.PaneContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A new cluster in the place of the present one, and the present one's session as a file: what
 * helps when something broke. What is written in the editor stays. On the JavaFX thread.
 */
public final class Renewal {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final PaneContext context;
  private final TimeMachine time;
  private final Notices notices;
  private final Path reports;
  private @Nullable Window owner;

  /**
   * A renewal of the context's cluster.
   *
   * @param reports the folder in which sessions are kept unasked; made when it is missing
   */
  public Renewal(PaneContext context, TimeMachine time, Path reports) {
    this.context = context;
    this.time = time;
    this.notices = context.notices();
    this.reports = reports;
  }

  /** From now on its dialogs appear over this window. */
  public void belongTo(Window window) {
    owner = window;
  }

  /** Begins anew after a question, since what is in the present cluster will be gone. */
  public void askAndBegin() {
    var question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "What was applied to the present cluster will be gone; what is in the editor stays.");
    question.setTitle("New cluster");
    question.setHeaderText("Begin with a new cluster?");
    DialogTheme.wear(question, owner);
    question.showAndWait().filter(ButtonType.OK::equals).ifPresent(_ -> begin());
  }

  /** Begins anew: the same Nodes, at virtual time zero, paused. */
  void begin() {
    var unused =
        time.anew()
            .whenCompleteAsync(
                (_, broken) -> {
                  if (broken == null) {
                    context.selection().select(null);
                    notices.info("A new cluster is there; apply the manifest, and press play.");
                  } else {
                    notices.error("No new cluster", "Save your files and start Podarium again.");
                  }
                },
                Platform::runLater);
  }

  /** Writes the session to a file that the person chooses. */
  public void saveSession() {
    var chooser = new FileChooser();
    chooser.setTitle("Save the session, with all manifests that were applied");
    chooser.setInitialFileName(name());
    var chosen = chooser.showSaveDialog(owner);
    if (chosen != null) {
      write(chosen.toPath(), kept -> notices.info("saved " + kept));
    }
  }

  /**
   * Keeps the session where reports are kept.
   *
   * @param kept is told the file, unless it could not be written
   */
  void keepSession(Consumer<String> kept) {
    write(reports.resolve(name()), kept);
  }

  private void write(Path file, Consumer<String> kept) {
    var unused =
        time.session()
            .thenApplyAsync(text -> written(file, text))
            .whenCompleteAsync(
                (path, broken) -> {
                  if (broken == null) {
                    kept.accept(path.toString());
                  } else {
                    notices.error("The session was not saved", file + " cannot be written.");
                  }
                },
                Platform::runLater);
  }

  private static Path written(Path file, String text) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      Draft.write(file, text.getBytes(StandardCharsets.UTF_8));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name() {
    return "podarium-session-%s.json"
        .formatted(LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
  }
}
