package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.workbench.editor.recovery.UnsavedText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
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

  private static int opened;

  private final String id = "sheet-%05d".formatted(++opened);

  private final CodeArea area = new CodeArea();
  private final BorderPane node = new BorderPane(new VirtualizedScrollPane<>(area));
  private final Gutter gutter = new Gutter(area);
  private final Hover hover = new Hover(area);
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();

  private final SheetNote note = new SheetNote();

  /** All of the text when the area can only show a part of it; then nothing can be typed. */
  private final @Nullable String whole;

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
    var shown = Shown.of(text);
    whole = shown.complete() ? null : text;
    area.replaceText(shown.text());
    area.setEditable(shown.complete());
    area.moveTo(0);
    area.setUndoManager(UndoUtils.plainTextUndoManager(area, UNDO_TOGETHER));
    Typing.install(area);
    node.setTop(new VBox(note, new FindBar(area)));
    note.show(text, shown);
    area.multiPlainChanges().subscribe(_ -> pause.playFromStart());
    pause.setOnFinished(_ -> read());
    read();
  }

  /** Its own as long as the program runs; later sheets come later in the alphabet. */
  String id() {
    return id;
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
    return whole == null ? area.getText() : whole;
  }

  /** Whether there is something in it that no file has. */
  boolean modified() {
    return !text().equals(saved);
  }

  /** Whether closing it would lose something: an empty sheet without a file is nothing. */
  boolean unsaved() {
    return modified() && (path != null || !text().isBlank());
  }

  /** What would be lost if the program ended now. */
  UnsavedText copy() {
    return new UnsavedText(name, path, saved, text(), Instant.now());
  }

  /** A sheet as it was when such a copy was made. */
  static Sheet restored(UnsavedText copy) {
    var sheet = new Sheet(copy.name(), copy.path(), copy.saved());
    sheet.area.replaceText(copy.text());
    return sheet;
  }

  /** What was found out about it last; of an older text while somebody types; null at first. */
  ReadOnlyObjectProperty<@Nullable Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  /** From now on it belongs to that file, which has its text. */
  void savedAs(Path file) {
    path = file;
    name = file.getFileName().toString();
    saved = text();
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
    return !text().equals(baseline);
  }

  /** Shows at their lines what the API server refused, until the text changes. */
  void refused(List<Diagnostic> refusals) {
    var current = reading.get();
    if (current != null && current.text().equals(text())) {
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
    var text = text();
    var file = name;
    var from = baseline;
    var unused =
        CompletableFuture.supplyAsync(() -> Reading.of(file, text, from), Background.READING)
            .exceptionally(error -> Reading.failed(file, text, error))
            .thenAccept(read -> Platform.runLater(() -> arrived(read, then)));
  }

  private void read() {
    readNow(_ -> {});
  }

  private void arrived(Reading read, Consumer<Reading> then) {
    if (read.text().equals(text())) {
      show(read);
      then.accept(read);
    }
  }

  private void show(Reading read) {
    if (whole == null && read.colours().length() > 0) {
      area.setStyleSpans(0, read.colours());
    }
    gutter.show(read);
    hover.show(read);
    reading.set(read);
  }
}
