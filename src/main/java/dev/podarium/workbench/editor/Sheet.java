package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/** One manifest that is being written. On the JavaFX thread. */
final class Sheet {

  /** So long a person may pause before what they wrote is read. */
  private static final Duration PAUSE = Duration.millis(120);

  /** What is typed without a longer pause is undone together. */
  private static final java.time.Duration UNDO_TOGETHER = java.time.Duration.ofMillis(400);

  private final CodeArea area = new CodeArea();
  private final BorderPane node = new BorderPane(new VirtualizedScrollPane<>(area));
  private final Gutter gutter = new Gutter(area);
  private final Hover hover = new Hover(area);
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();

  private String name;
  private @Nullable Path path;
  private String saved;
  private String baseline;

  /**
   * A sheet with a text that counts as saved.
   *
   * @param path null when it belongs to no file yet
   */
  Sheet(String name, @Nullable Path path, String text) {
    this.name = name;
    this.path = path;
    saved = text;
    baseline = text;
    area.getStyleClass().add("code");
    area.replaceText(text);
    area.moveTo(0);
    area.setUndoManager(UndoUtils.plainTextUndoManager(area, UNDO_TOGETHER));
    Typing.install(area);
    node.setTop(new FindBar(area));
    area.multiPlainChanges().subscribe(_ -> pause.playFromStart());
    pause.setOnFinished(_ -> read());
    read();
  }

  BorderPane node() {
    return node;
  }

  CodeArea area() {
    return area;
  }

  String name() {
    return name;
  }

  @Nullable Path path() {
    return path;
  }

  String text() {
    return area.getText();
  }

  /** Whether there is something in it that no file has. */
  boolean modified() {
    return !area.getText().equals(saved);
  }

  /** What was found out about it last; of an older text while somebody types; null at first. */
  ReadOnlyObjectProperty<@Nullable Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  /** From now on it belongs to that file, which has its text. */
  void savedAs(Path file) {
    path = file;
    name = file.getFileName().toString();
    saved = area.getText();
    read();
  }

  /** From now on changes are counted from this text. */
  void applied(String text) {
    baseline = text;
    read();
  }

  /** Back to what was opened or last applied; can be undone. */
  void revert() {
    area.replaceText(baseline);
  }

  boolean changed() {
    return !area.getText().equals(baseline);
  }

  /** Shows at their lines what the API server refused, until the text changes. */
  void refused(List<Diagnostic> refusals) {
    var current = reading.get();
    if (current != null && current.text().equals(area.getText())) {
      show(current.refused(refusals, baseline));
    }
  }

  /** Puts the caret where a problem is. */
  void goTo(Diagnostic problem) {
    var line = Math.min(problem.line(), area.getParagraphs().size()) - 1;
    var column = Math.min(problem.column() - 1, area.getParagraphLength(line));
    area.moveTo(line, column);
    area.requestFollowCaret();
    area.requestFocus();
  }

  /** Reads what is there now and hands it over, unless it has changed again by then. */
  void readNow(Consumer<Reading> then) {
    var text = area.getText();
    var file = name;
    var from = baseline;
    var unused =
        CompletableFuture.supplyAsync(() -> Reading.of(file, text, from), Background.READING)
            .thenAcceptAsync(read -> arrived(read, then), Platform::runLater);
  }

  private void read() {
    readNow(_ -> {});
  }

  private void arrived(Reading read, Consumer<Reading> then) {
    if (read.text().equals(area.getText())) {
      show(read);
      then.accept(read);
    }
  }

  private void show(Reading read) {
    if (!read.text().isEmpty()) {
      area.setStyleSpans(0, read.colours());
    }
    gutter.show(read);
    hover.show(read);
    reading.set(read);
  }
}
