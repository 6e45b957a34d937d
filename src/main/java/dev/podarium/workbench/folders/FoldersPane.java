package dev.podarium.workbench.folders;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.workbench.frame.Desk;
import dev.podarium.workbench.frame.Pane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The files that were opened, one below the other. On the JavaFX thread. */
public final class FoldersPane implements Pane {

  private final Desk desk;
  private final Consumer<List<Path>> opened;
  private final Consumer<Manifest> apply;
  private final Map<Path, OpenedFile> files = new TreeMap<>();
  private final VBox rows = new VBox();
  private final FoldersBar bar = new FoldersBar(this::applyAll, this::reread, this::clear);
  private final BorderPane node = new BorderPane();

  /**
   * A list with nothing in it.
   *
   * @param opened what shows files: all that were found, or the one that was clicked
   * @param apply what applies the objects in their order, and says what was left out and why
   */
  public FoldersPane(Desk desk, Consumer<List<Path>> opened, Consumer<Manifest> apply) {
    this.desk = desk;
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

  /** Reads files and folders, folders recursively, and adds what is in them to the list. */
  public void open(List<Path> paths) {
    read(List.copyOf(paths), true);
  }

  /** Reads a file of the list again, because it was written. */
  public void written(Path file) {
    if (files.containsKey(file)) {
      reread();
    }
  }

  private void read(List<Path> paths, boolean show) {
    var task = new ReadingFolders(paths);
    bar.follow(task);
    task.setOnSucceeded(_ -> arrived(task.getValue(), show));
    task.setOnFailed(
        _ -> desk.notices().error("Cannot read the folder", "Check that it may be opened."));
    Thread.ofPlatform().daemon().name("folder-reader").start(task);
  }

  private void arrived(ReadingFolders.Found found, boolean show) {
    found.files().forEach(file -> files.merge(file.path(), file, OpenedFile::readAgain));
    if (!found.problems().isEmpty()) {
      desk.notices()
          .error(
              "Nothing to open there",
              found.problems().stream().map(Diagnostic::message).collect(Collectors.joining("\n")));
    }
    show();
    if (show && !found.files().isEmpty()) {
      opened.accept(found.files().stream().map(OpenedFile::path).toList());
    }
  }

  /** Reads every file of the list again, as it is on disk now. */
  private void reread() {
    files.keySet().removeIf(file -> !Files.exists(file));
    read(List.copyOf(files.keySet()), false);
  }

  private void clear() {
    files.clear();
    show();
  }

  private void show() {
    rows.getChildren()
        .setAll(
            files.values().stream()
                .map(file -> new FileRow(file, () -> opened.accept(List.of(file.path()))))
                .toList());
    bar.offer(whyNot(), leavesOut(), files.size(), all().objects().size());
  }

  private String whyNot() {
    return all().objects().isEmpty()
        ? "Not now, because no file with an object in it is open."
        : "";
  }

  /** What Apply all passes over, as {@code kubectl apply -f} does; empty when that is nothing. */
  private String leavesOut() {
    var wrong = files.values().stream().filter(file -> !file.valid()).toList();
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

  private Manifest all() {
    var objects = new ArrayList<ManifestObject>();
    var problems = new ArrayList<Diagnostic>();
    for (var file : files.values()) {
      objects.addAll(file.manifest().objects());
      problems.addAll(file.manifest().diagnostics());
    }
    return new Manifest(List.copyOf(objects), List.copyOf(problems));
  }

  private void applyAll() {
    if (whyNot().isEmpty()) {
      apply.accept(all());
    }
  }
}
