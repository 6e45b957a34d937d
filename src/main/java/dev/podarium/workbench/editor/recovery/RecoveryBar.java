package dev.podarium.workbench.editor.recovery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Offers what earlier runs have left; takes no room when that is nothing. On the JavaFX thread. */
public final class RecoveryBar extends VBox {

  /** Names that are listed; the others are counted. */
  private static final int NAMED = 4;

  private final Recovery recovery;
  private final Consumer<List<UnsavedText>> restore;

  /**
   * A bar that looks for itself whether there is something to offer.
   *
   * @param restore what opens the texts; it keeps copies of its own of them before it returns
   */
  public RecoveryBar(Recovery recovery, Consumer<List<UnsavedText>> restore) {
    this.recovery = recovery;
    this.restore = restore;
    setId("recovery");
    getStyleClass().add("recovery");
    show(false);
    var unused = recovery.left().thenAcceptAsync(this::offer, Platform::runLater);
  }

  private void offer(List<UnsavedText> texts) {
    if (texts.isEmpty()) {
      recovery.dropLeft();
      return;
    }
    var question = new Label(question(texts.size()));
    question.getStyleClass().add("strong");
    var names = new Label(names(texts));
    names.getStyleClass().add("quiet");
    for (var label : List.of(question, names)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    var take = button("Restore", "restore", () -> restore.accept(texts));
    take.getStyleClass().add("accent");
    var buttons = new HBox(take, button("Discard", "discard", () -> {}));
    buttons.getStyleClass().add("apply-row");
    getChildren().setAll(question, names, buttons);
    show(true);
  }

  private Button button(String title, String id, Runnable first) {
    var button = new Button(title);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          first.run();
          recovery.dropLeft();
          show(false);
        });
    return button;
  }

  private void show(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  private static String question(int tabs) {
    return "Podarium ended before this was saved. Restore the unsaved text of %s?"
        .formatted(tabs == 1 ? "1 tab" : tabs + " tabs");
  }

  private static String names(List<UnsavedText> texts) {
    var named =
        texts.stream()
            .limit(NAMED)
            .map(text -> "%s (%s)".formatted(text.name(), moment(text.at())))
            .toList();
    var more = texts.size() - named.size();
    return String.join(" · ", named) + (more == 0 ? "" : " · and %d more".formatted(more));
  }

  /** {@code today 13:32}, {@code 26 Nov 09:10}: in the person's own time zone. */
  private static String moment(Instant instant) {
    var local = instant.atZone(ZoneId.systemDefault());
    var today = local.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
    return local.format(
        DateTimeFormatter.ofPattern(today ? "'today' HH:mm" : "d MMM HH:mm", Locale.ENGLISH));
  }
}
