package dev.podarium.workbench.folders;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One file: its name, the objects in it, and what is wrong first. */
final class FileRow extends VBox {

  FileRow(OpenedFile file, Runnable open) {
    getStyleClass().add("file-row");
    var sign = new Label(file.valid() ? "●" : "▲");
    sign.getStyleClass().add(file.valid() ? "file-fine" : "file-wrong");
    var name = new Label(file.shown());
    name.getStyleClass().add("file-name");
    var heading = new HBox(sign, name);
    heading.getStyleClass().add("file-heading");
    getChildren().add(heading);
    getChildren().add(objects(file));
    if (!file.valid()) {
      getChildren().add(problem(file));
    }
    setOnMouseClicked(_ -> open.run());
  }

  private static Label objects(OpenedFile file) {
    var names =
        file.manifest().objects().stream()
            .map(object -> object.ref().kind().name() + "/" + object.ref().name())
            .collect(Collectors.joining(", "));
    var label = new Label(names.isEmpty() ? "no object" : names);
    label.getStyleClass().addAll("quiet", "file-detail");
    label.setWrapText(true);
    return label;
  }

  private static Label problem(OpenedFile file) {
    var problems = file.manifest().diagnostics();
    var first = problems.getFirst();
    var more = problems.size() == 1 ? "" : " (and %d more)".formatted(problems.size() - 1);
    var label = new Label("Line %d: %s%s".formatted(first.line(), first.message(), more));
    label.getStyleClass().addAll("problem-text", "file-detail");
    label.setWrapText(true);
    return label;
  }
}
