package dev.podarium.workbench.editor;

import dev.podarium.workbench.frame.DialogTheme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks what is to become of text that is in no file, before it goes. On the JavaFX thread. */
final class UnsavedQuestion {

  /** What a person wants. */
  enum Answer {
    SAVE,
    LEAVE,
    CANCEL
  }

  /** Manifests that are named; the others are counted. */
  private static final int NAMED = 8;

  private static final ButtonType SAVE = new ButtonType("Save", ButtonData.YES);
  private static final ButtonType LEAVE = new ButtonType("Don't save", ButtonData.NO);
  private static final ButtonType CANCEL = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);

  private UnsavedQuestion() {}

  /** Asks about all of them at once and waits for the answer. */
  static Answer ask(List<ManifestTab> unsaved, Scene window) {
    var question = new Alert(AlertType.CONFIRMATION, "", SAVE, LEAVE, CANCEL);
    question.setTitle("Unsaved text");
    question.setHeaderText(heading(unsaved));
    DialogTheme.wear(question, window);
    question.getDialogPane().setContent(content(unsaved));
    question.getDialogPane().setId("unsaved-question");
    return answer(question.showAndWait().orElse(CANCEL));
  }

  private static Answer answer(ButtonType pressed) {
    return pressed == SAVE ? Answer.SAVE : pressed == LEAVE ? Answer.LEAVE : Answer.CANCEL;
  }

  private static String heading(List<ManifestTab> unsaved) {
    return unsaved.size() == 1
        ? "Save %s before closing?".formatted(unsaved.getFirst().name())
        : "Save %d manifests before closing?".formatted(unsaved.size());
  }

  private static VBox content(List<ManifestTab> unsaved) {
    var lines = new VBox();
    lines.getStyleClass().add("question-lines");
    unsaved.stream().limit(NAMED).map(UnsavedQuestion::line).forEach(lines.getChildren()::add);
    if (unsaved.size() > NAMED) {
      lines.getChildren().add(new Label("and %d more".formatted(unsaved.size() - NAMED)));
    }
    var why = new Label("What was typed is in no file yet, and is lost if it is not saved.");
    why.setWrapText(true);
    lines.getChildren().add(why);
    return lines;
  }

  private static VBox line(ManifestTab tab) {
    var name = new Label(tab.name());
    name.getStyleClass().add("strong");
    var place = new Label(place(tab.path()));
    place.getStyleClass().add("quiet");
    return new VBox(name, place);
  }

  private static String place(@Nullable Path file) {
    return file == null ? "has no file yet: Save asks for its name" : "in " + file.getParent();
  }
}
