package dev.podarium.workbench.folders;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.workbench.frame.Lookout;
import dev.podarium.workbench.frame.Pane;
import dev.podarium.workbench.frame.PaneContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The files that were opened, one below the other. On the JavaFX thread. */
public final class FoldersPane implements Pane {

  /** Rows that are drawn: what is beyond them is counted. */
  private static final int ROWS = 500;

  private final PaneContext context;
  private final Consumer<List<Path>> opened;
  private final Consumer<Manifest> apply;
  private final FileList list = new FileList();
  private final Lookout<Found> lookout = new Lookout<>(list::look, this::seen);
  private final VBox rows = new VBox();
  private final FoldersBar bar = new FoldersBar(this::applyAll, this::readAgain, this::clear);
  private final BorderPane node = new BorderPane();

  /**
   * A list with nothing in it.
   *
   * @param opened what shows files: all that were found, or the one that was clicked
   * @param apply what applies the objects in their order, and says what was left out and why
   */
  public FoldersPane(PaneContext context, Consumer<List<Path>> opened, Consumer<Manifest> apply) {
    this.context = context;
    this.opened = opened;
    this.apply = apply;
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    node.setId("folders");
    node.getStyleClass().add("folders");
    var heading = new Label("Files");
    heading.getStyleClass().add("folders-heading");
    node.setTop(heading);
    node.setCenter(scroll);
    node.setBottom(bar);
    show();
  }

  @Override
  public String title() {
    return "Files";
  }

  @Override
  public Node node() {
    return node;
  }

  /** From now on the list follows the disk as long as the window of that node is shown. */
  public void watchWhileShown(Node inWindow) {
    lookout.whileShown(inWindow);
  }

  /** Reads files and folders, folders recursively, and adds what is in them to the list. */
  public void open(List<Path> paths) {
    list.add(paths);
    var below = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    read(list.look(), found -> show(found, path -> below.stream().anyMatch(path::startsWith)));
  }

  /** Looks at a file of the list again, because it was written. */
  public void written(Path file) {
    lookout.now();
  }

  /** Marks a file with what has become of it on disk, in words; no words: as it was. */
  public void mark(Path file, String words) {
    list.mark(file, words);
    show();
  }

  /** Reads all of it again, as it is on disk now, and forgets what is no longer there. */
  public void readAgain() {
    read(list.readAgain(), _ -> list.forgetDeleted());
  }

  private void read(ReadingFolders task, Consumer<Found> then) {
    bar.follow(task);
    task.setOnSucceeded(
        _ -> {
          list.take(task.getValue());
          then.accept(task.getValue());
          show();
        });
    task.setOnFailed(
        _ -> context.notices().error("Cannot read the folder", "Check that it may be opened."));
    Thread.ofPlatform().daemon().name("folder-reader").start(task);
  }

  private void seen(Found found) {
    if (list.take(found)) {
      show();
    }
  }

  private void show(Found found, Predicate<Path> wanted) {
    var files = found.files().stream().map(OpenedFile::path).filter(wanted).toList();
    if (!files.isEmpty()) {
      opened.accept(files);
    }
    var problems = found.problems().stream().filter(p -> wanted.test(Path.of(p.file()))).toList();
    if (files.isEmpty() && !problems.isEmpty()) {
      context
          .notices()
          .error(
              "Nothing to open there",
              problems.stream()
                  .map(Diagnostic::message)
                  .limit(3)
                  .collect(Collectors.joining("\n")));
    }
  }

  private void clear() {
    list.clear();
    show();
  }

  private void show() {
    var shown = new ArrayList<Node>();
    list.problems().forEach(problem -> shown.add(new FileRow(problem, list.shown(problem))));
    list.files().forEach(file -> shown.add(row(file)));
    if (shown.size() > ROWS) {
      var more = new Label("and %d more, which are not shown".formatted(shown.size() - ROWS));
      more.getStyleClass().add("file-row");
      shown.subList(ROWS, shown.size()).clear();
      shown.add(more);
    }
    rows.getChildren().setAll(shown);
    bar.offer(whyNot(), leavesOut(), list.present(), list.all().objects().size());
  }

  private FileRow row(OpenedFile file) {
    return new FileRow(file, list.mark(file), () -> opened.accept(List.of(file.path())));
  }

  private String whyNot() {
    return list.all().objects().isEmpty()
        ? "Not now, because no file with an object in it is open."
        : "";
  }

  /** What Apply all passes over, as {@code kubectl apply -f} does; empty when that is nothing. */
  private String leavesOut() {
    var wrong = list.files().stream().filter(file -> !file.valid()).toList();
    return switch (wrong.size()) {
      case 0 -> "";
      case 1 ->
          "%s has a problem. What can be used is applied without it."
              .formatted(wrong.getFirst().shown());
      default ->
          "%d files have a problem. What can be used is applied without it."
              .formatted(wrong.size());
    };
  }

  private void applyAll() {
    if (whyNot().isEmpty()) {
      apply.accept(list.all());
    }
  }
}
