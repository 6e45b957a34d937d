package dev.podarium.workbench.folders;

import dev.podarium.manifest.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One file: its name, the objects in it, and what is wrong first. */
final class FileRow extends VBox {

  /** What stands before the name. */
  private enum Sign {
    FINE("●", "file-fine"),
    DOUBTFUL("◆", "file-doubt"),
    WRONG("▲", "file-wrong"),
    GONE("✕", "quiet");

    private final String sign;
    private final String style;

    Sign(String sign, String style) {
      this.sign = sign;
      this.style = style;
    }

    static Sign of(OpenedFile file) {
      if (file.deleted()) {
        return GONE;
      }
      if (!file.valid()) {
        return WRONG;
      }
      return file.manifest().warnings().isEmpty() ? FINE : DOUBTFUL;
    }

    Label label() {
      var label = new Label(sign);
      label.getStyleClass().addAll(style, "file-sign");
      return label;
    }
  }

  /**
   * A row for a file that was read, or that is no longer there.
   *
   * @param mark what has become of it on disk, in words; empty when nothing has
   */
  FileRow(OpenedFile file, String mark, Runnable open) {
    this(file.shown(), Sign.of(file), mark);
    if (file.deleted()) {
      getStyleClass().add("deleted");
    } else {
      getChildren().add(detail(objects(file), "quiet"));
    }
    var problems = file.valid() ? file.manifest().warnings() : file.manifest().diagnostics();
    if (!problems.isEmpty()) {
      getChildren().add(detail(first(problems), file.valid() ? "warning-text" : "problem-text"));
    }
    setOnMouseClicked(_ -> open.run());
  }

  /** A row for what was found and cannot be read, or is passed over. */
  FileRow(Diagnostic problem, String shown) {
    this(shown, Sign.WRONG, "");
    getStyleClass().add("no-file");
    getChildren().add(detail(problem.message(), "problem-text"));
  }

  private FileRow(String shown, Sign sign, String mark) {
    getStyleClass().add("file-row");
    var name = new Label(shown);
    name.getStyleClass().add("file-name");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    var heading = new HBox(sign.label(), name);
    heading.getStyleClass().add("file-heading");
    if (!mark.isEmpty()) {
      heading.getChildren().add(badge(mark));
    }
    getChildren().add(heading);
  }

  private static Label badge(String words) {
    var label = new Label(words);
    label.getStyleClass().add("mark");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static String objects(OpenedFile file) {
    var names =
        file.manifest().objects().stream()
            .map(object -> object.ref().kind().name() + "/" + object.ref().name())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "no object" : names;
  }

  private static String first(List<Diagnostic> problems) {
    var first = problems.getFirst();
    var more = problems.size() == 1 ? "" : " (and %d more)".formatted(problems.size() - 1);
    return "Line %d: %s%s".formatted(first.line(), first.message(), more);
  }

  private static Label detail(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().addAll(style, "file-detail");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
