package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.workbench.editor.disk.DiskBar;
import dev.podarium.workbench.editor.disk.KnownFile;
import dev.podarium.workbench.editor.disk.Look;
import dev.podarium.workbench.editor.disk.OnDisk;
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
final class ManifestTab {

  /** So long a person may pause before what they wrote is read. */
  private static final Duration PAUSE = Duration.millis(120);

  /** What is typed without a longer pause is undone together. */
  private static final java.time.Duration UNDO_TOGETHER = java.time.Duration.ofMillis(400);

  private static int opened;

  private final String id = "tab-%05d".formatted(++opened);

  private final ManifestTabNote note = new ManifestTabNote();
  private final CodeArea area = new ManifestArea(note);
  private final BorderPane node = new BorderPane(new VirtualizedScrollPane<>(area));
  private final Gutter gutter = new Gutter(area);
  private final Hover hover = new Hover(area);
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();

  private final ReadOnlyObjectWrapper<OnDisk> onDisk = new ReadOnlyObjectWrapper<>(OnDisk.AS_KNOWN);
  private final DiskBar diskBar = new DiskBar();

  /** All of the text when the area can only show a part of it; then nothing can be typed. */
  private @Nullable String whole;

  private String name;
  private @Nullable KnownFile file;
  private String saved;
  private String baseline;

  /** A tab with the text of a file. */
  ManifestTab(KnownFile file) {
    this(file.name(), file, file.text());
  }

  /** A tab that belongs to no file yet, with a text that counts as saved. */
  ManifestTab(String name, String text) {
    this(name, null, text);
  }

  private ManifestTab(String name, @Nullable KnownFile file, String text) {
    this.name = name;
    this.file = file;
    saved = text;
    baseline = text;
    fill(text);
    area.moveTo(0);
    area.setUndoManager(UndoUtils.plainTextUndoManager(area, UNDO_TOGETHER));
    Typing.install(area);
    node.setTop(new VBox(diskBar, note, new FindBar(area)));
    area.multiPlainChanges().subscribe(_ -> changing());
    pause.setOnFinished(_ -> read());
    read();
  }

  private void changing() {
    note.forgetRefusal();
    pause.playFromStart();
  }

  private void fill(String text) {
    var shown = Shown.of(text);
    whole = shown.complete() ? null : text;
    Replacement.in(area, shown.text());
    area.setEditable(shown.complete());
    note.show(text, shown);
  }

  /** Its own as long as the program runs; later tabs come later in the alphabet. */
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
    return file == null ? null : file.path();
  }

  /** Its file as it was when it was read or written last; null when it has none yet. */
  @Nullable KnownFile file() {
    return file;
  }

  /** How its file is on disk now, as far as somebody has looked. */
  ReadOnlyObjectProperty<OnDisk> onDisk() {
    return onDisk.getReadOnlyProperty();
  }

  DiskBar diskBar() {
    return diskBar;
  }

  String text() {
    return whole == null ? area.getText() : whole;
  }

  /** Whether somebody changed it since it was read or saved. */
  boolean edited() {
    return !text().equals(saved);
  }

  /** Whether there is something in it that no file has. */
  boolean modified() {
    return edited() || onDisk.get() == OnDisk.DELETED;
  }

  /** Whether closing it would lose something: an empty tab without a file is nothing. */
  boolean unsaved() {
    return modified() && (file != null || !text().isBlank());
  }

  /** What would be lost if the program ended now. */
  UnsavedText copy() {
    return new UnsavedText(name, path(), saved, text(), Instant.now());
  }

  /** A tab as it was when such a copy was made. */
  static ManifestTab restored(UnsavedText copy) {
    var path = copy.path();
    var tab =
        path == null
            ? new ManifestTab(copy.name(), copy.saved())
            : new ManifestTab(KnownFile.remembered(path, copy.saved()));
    tab.area.replaceText(copy.text());
    return tab;
  }

  /** What was found out about it last; of an older text while somebody types; null at first. */
  ReadOnlyObjectProperty<@Nullable Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  /** From now on it belongs to that file, which has its text. */
  void saved(KnownFile written) {
    know(written);
    read();
  }

  /** Takes over what its file says now; can be undone. */
  void take(KnownFile now) {
    if (baseline.equals(saved)) {
      baseline = now.text();
    }
    fill(now.text());
    know(now);
    read();
  }

  private void know(KnownFile now) {
    file = now;
    name = now.name();
    saved = now.text();
    mark(OnDisk.AS_KNOWN);
  }

  /**
   * Is told what somebody saw on the disk: takes the file's new text over, unless that would give
   * up what was typed.
   *
   * @param known what was looked at; what was seen is out of date if it is another one by now
   */
  void saw(KnownFile known, Look look) {
    if (!known.equals(file)) {
      return;
    }
    switch (look) {
      case Look.Same(var now) -> know(now);
      case Look.Changed(var now) when !edited() || now.text().equals(text()) -> take(now);
      case Look.Changed _ -> mark(OnDisk.CHANGED);
      case Look.Gone _ -> mark(OnDisk.DELETED);
      case Look.Unreadable _ -> mark(OnDisk.UNREADABLE);
    }
  }

  private void mark(OnDisk state) {
    onDisk.set(state);
    diskBar.show(name, state);
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
