package dev.podarium.workbench.editor;

import dev.podarium.workbench.editor.disk.KnownFile;
import dev.podarium.workbench.editor.disk.Look;
import dev.podarium.workbench.frame.Lookout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.Node;

/** Looks again and again whether the files of the sheets are as they were. JavaFX thread. */
final class DiskWatch {

  private final Supplier<List<Sheet>> sheets;
  private final Lookout<Map<Sheet, Seen>> lookout = new Lookout<>(this::look, this::tell);

  /** What was looked at, and what was seen. */
  private record Seen(KnownFile known, Look look) {}

  /**
   * Looks as long as a window is shown.
   *
   * @param sheets those that are open
   */
  DiskWatch(Supplier<List<Sheet>> sheets, Node inWindow) {
    this.sheets = sheets;
    lookout.whileShown(inWindow);
  }

  private Task<Map<Sheet, Seen>> look() {
    var known = new LinkedHashMap<Sheet, KnownFile>();
    for (var sheet : sheets.get()) {
      if (sheet.file() != null) {
        known.put(sheet, sheet.file());
      }
    }
    return new Task<>() {
      @Override
      protected Map<Sheet, Seen> call() {
        var seen = new LinkedHashMap<Sheet, Seen>();
        known.forEach((sheet, file) -> seen.put(sheet, new Seen(file, file.look())));
        return seen;
      }
    };
  }

  private void tell(Map<Sheet, Seen> all) {
    all.forEach((sheet, seen) -> sheet.saw(seen.known(), seen.look()));
  }
}
