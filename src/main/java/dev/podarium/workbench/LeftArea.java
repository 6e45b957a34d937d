package dev.podarium.workbench;

import dev.podarium.workbench.diff.DiffPane;
import dev.podarium.workbench.editor.EditorPane;
import dev.podarium.workbench.editor.recovery.Recovery;
import dev.podarium.workbench.folders.FoldersPane;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.lesson.Example;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;

/** What a person says: the editor, the diff below it, and the files behind a button. */
final class LeftArea {

  /** Of more files than these, none is opened by itself: the list shows them. */
  private static final int OPENED_BY_ITSELF = 20;

  private final EditorPane editor;
  private final DiffPane diff;
  private final FoldersPane folders;

  LeftArea(PaneContext context) {
    editor = new EditorPane(context);
    diff = new DiffPane(context);
    editor.putBelow(diff.node());
    editor.edited().subscribe(manifest -> diff.compare(manifest.objects()));
    folders = new FoldersPane(context, this::show, editor::applyAll);
    editor.putFiles(folders.node());
    editor.onSaved(folders::written);
    editor.onMarked(folders::mark);
    folders.watchWhileShown(editor.node());
  }

  Node node() {
    return editor.node();
  }

  void close() {
    editor.close();
    diff.close();
    folders.close();
  }

  void apply() {
    editor.apply();
  }

  void save() {
    editor.save();
  }

  void saveAs() {
    editor.saveAs();
  }

  /** Reads the files of the list and the one in front again, as they are on disk now. */
  void readAgain() {
    folders.readAgain();
    editor.readAgain();
  }

  /** From now on copies of unsaved text are kept; offers those that earlier runs have left. */
  void keepIn(Recovery recovery) {
    editor.keepIn(recovery);
  }

  /** Whether the window may close; asks what is to become of text that is in no file. */
  boolean mayClose() {
    return editor.mayClose();
  }

  void openNew() {
    editor.showFiles(false);
    editor.openNew();
  }

  /** Lists what is in files and folders, and opens it in tabs; shows how far a folder is read. */
  void open(List<Path> paths) {
    if (paths.stream().anyMatch(Files::isDirectory)) {
      editor.showFiles(true);
    }
    folders.open(paths);
  }

  /** Opens the manifests of an example, the first in front. */
  void open(Example example) {
    editor.showFiles(false);
    example.manifests().reversed().forEach(each -> editor.openText(each.name(), each.text()));
  }

  private void show(List<Path> files) {
    if (files.size() <= OPENED_BY_ITSELF) {
      files.forEach(editor::open);
    }
    editor.showFiles(files.size() > 1);
  }
}
