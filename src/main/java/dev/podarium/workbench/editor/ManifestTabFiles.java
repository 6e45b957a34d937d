package dev.podarium.workbench.editor;

import dev.podarium.workbench.editor.UnsavedQuestion.Answer;
import dev.podarium.workbench.editor.recovery.Recovery;
import dev.podarium.workbench.frame.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * What happens between tabs and their files: saving, reading again, keeping copies, and the
 * questions before something would be lost. On the JavaFX thread.
 */
final class ManifestTabFiles {

  private final Filing filing;
  private final Keeping keeping = new Keeping();
  private final Node inWindow;
  private Consumer<Path> saved = _ -> {};
  private BiConsumer<Path, String> marked = (_, _) -> {};

  /**
   * For the tabs of one window.
   *
   * @param inWindow over whose window questions are asked
   */
  ManifestTabFiles(Notices notices, Node inWindow) {
    filing = new Filing(notices);
    this.inWindow = inWindow;
  }

  /** Has somebody told of each file that is saved. */
  void onSaved(Consumer<Path> listener) {
    saved = listener;
  }

  /** Has somebody told how the file of a tab is on disk, in words; no words: as it was. */
  void onMarked(BiConsumer<Path, String> listener) {
    marked = listener;
  }

  /** From now on copies of unsaved text are kept there. */
  void keepIn(Recovery recovery) {
    keeping.in(recovery);
  }

  /** Looks after a tab from now on. */
  void take(ManifestTab tab) {
    tab.area().multiPlainChanges().subscribe(_ -> keeping.look(tab));
    tab.onDisk().addListener(_ -> onDisk(tab));
    tab.diskBar().onCompare(() -> compare(tab));
    keeping.look(tab);
  }

  private void onDisk(ManifestTab tab) {
    keeping.look(tab);
    mark(tab, tab.onDisk().get().words());
  }

  private void mark(ManifestTab tab, String words) {
    if (tab.path() != null) {
      marked.accept(tab.path(), words);
    }
  }

  /** Reads a file and hands its tab over. */
  void open(Path path, Consumer<ManifestTab> opened) {
    filing.read(path, opened);
  }

  /** Saves a tab; asks for a file name when it has none. */
  void save(ManifestTab tab) {
    filing.save(tab, window());
    saved(tab);
  }

  /** Saves a tab under a name that is asked for. */
  void saveAs(ManifestTab tab) {
    mark(tab, "");
    filing.saveAs(tab, window());
    saved(tab);
  }

  /** Reads the file of a tab again. */
  void readAgain(ManifestTab tab) {
    filing.readAgain(tab, window());
  }

  private void compare(ManifestTab tab) {
    filing.compare(tab, window());
    saved(tab);
  }

  private void saved(ManifestTab tab) {
    onDisk(tab);
    if (tab.path() != null) {
      saved.accept(tab.path());
    }
  }

  /** Whether a tab may close; asks what is to become of text that is in no file. */
  boolean mayClose(ManifestTab tab) {
    var closes = mayClose(List.of(tab), _ -> {});
    if (closes) {
      mark(tab, "");
    }
    return closes;
  }

  /**
   * Whether all of these may close; asks once what is to become of text that is in no file.
   *
   * @param show puts a tab in front while its name is asked for
   */
  boolean mayClose(List<ManifestTab> tabs, Consumer<ManifestTab> show) {
    var unsaved = tabs.stream().filter(ManifestTab::unsaved).toList();
    var answer = unsaved.isEmpty() ? Answer.LEAVE : UnsavedQuestion.ask(unsaved, window());
    if (answer == Answer.LEAVE) {
      unsaved.forEach(keeping::forget);
    }
    return answer == Answer.SAVE ? saved(unsaved, show) : answer == Answer.LEAVE;
  }

  private boolean saved(List<ManifestTab> unsaved, Consumer<ManifestTab> show) {
    for (var tab : unsaved) {
      show.accept(tab);
      save(tab);
      if (tab.unsaved()) {
        return false;
      }
    }
    return true;
  }

  private Scene window() {
    return inWindow.getScene();
  }
}
