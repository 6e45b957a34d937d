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
 * What happens between sheets and their files: saving, reading again, keeping copies, and the
 * questions before something would be lost. On the JavaFX thread.
 */
final class SheetFiles {

  private final Filing filing;
  private final Keeping keeping = new Keeping();
  private final Node inWindow;
  private Consumer<Path> saved = _ -> {};
  private BiConsumer<Path, String> marked = (_, _) -> {};

  /**
   * For the sheets of one window.
   *
   * @param inWindow over whose window questions are asked
   */
  SheetFiles(Notices notices, Node inWindow) {
    filing = new Filing(notices);
    this.inWindow = inWindow;
  }

  /** Has somebody told of each file that is saved. */
  void onSaved(Consumer<Path> listener) {
    saved = listener;
  }

  /** Has somebody told how the file of a sheet is on disk, in words; no words: as it was. */
  void onMarked(BiConsumer<Path, String> listener) {
    marked = listener;
  }

  /** From now on copies of unsaved text are kept there. */
  void keepIn(Recovery recovery) {
    keeping.in(recovery);
  }

  /** Looks after a sheet from now on. */
  void take(Sheet sheet) {
    sheet.area().multiPlainChanges().subscribe(_ -> keeping.look(sheet));
    sheet.onDisk().addListener(_ -> onDisk(sheet));
    sheet.diskBar().onCompare(() -> compare(sheet));
    keeping.look(sheet);
  }

  private void onDisk(Sheet sheet) {
    keeping.look(sheet);
    mark(sheet, sheet.onDisk().get().words());
  }

  private void mark(Sheet sheet, String words) {
    if (sheet.path() != null) {
      marked.accept(sheet.path(), words);
    }
  }

  /** Reads a file and hands its sheet over. */
  void open(Path path, Consumer<Sheet> opened) {
    filing.read(path, opened);
  }

  /** Saves a sheet; asks for a file name when it has none. */
  void save(Sheet sheet) {
    filing.save(sheet, window());
    saved(sheet);
  }

  /** Saves a sheet under a name that is asked for. */
  void saveAs(Sheet sheet) {
    mark(sheet, "");
    filing.saveAs(sheet, window());
    saved(sheet);
  }

  /** Reads the file of a sheet again. */
  void readAgain(Sheet sheet) {
    filing.readAgain(sheet, window());
  }

  private void compare(Sheet sheet) {
    filing.compare(sheet, window());
    saved(sheet);
  }

  private void saved(Sheet sheet) {
    onDisk(sheet);
    if (sheet.path() != null) {
      saved.accept(sheet.path());
    }
  }

  /** Whether a sheet may close; asks what is to become of text that is in no file. */
  boolean mayClose(Sheet sheet) {
    var closes = mayClose(List.of(sheet), _ -> {});
    if (closes) {
      mark(sheet, "");
    }
    return closes;
  }

  /**
   * Whether all of these may close; asks once what is to become of text that is in no file.
   *
   * @param show puts a sheet in front while its name is asked for
   */
  boolean mayClose(List<Sheet> sheets, Consumer<Sheet> show) {
    var unsaved = sheets.stream().filter(Sheet::unsaved).toList();
    var answer = unsaved.isEmpty() ? Answer.LEAVE : UnsavedQuestion.ask(unsaved, window());
    if (answer == Answer.LEAVE) {
      unsaved.forEach(keeping::forget);
    }
    return answer == Answer.SAVE ? saved(unsaved, show) : answer == Answer.LEAVE;
  }

  private boolean saved(List<Sheet> unsaved, Consumer<Sheet> show) {
    for (var sheet : unsaved) {
      show.accept(sheet);
      save(sheet);
      if (sheet.unsaved()) {
        return false;
      }
    }
    return true;
  }

  private Scene window() {
    return inWindow.getScene();
  }
}
