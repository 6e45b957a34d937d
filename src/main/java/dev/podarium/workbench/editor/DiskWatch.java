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

/** Looks again and again whether the files of the tabs are as they were. JavaFX thread. */
final class DiskWatch {

  private final Supplier<List<ManifestTab>> tabs;
  private final Lookout<Map<ManifestTab, Seen>> lookout = new Lookout<>(this::look, this::tell);

  /** What was looked at, and what was seen. */
  private record Seen(KnownFile known, Look look) {}

  /**
   * Looks as long as a window is shown.
   *
   * @param tabs those that are open
   */
  DiskWatch(Supplier<List<ManifestTab>> tabs, Node inWindow) {
    this.tabs = tabs;
    lookout.whileShown(inWindow);
  }

  private Task<Map<ManifestTab, Seen>> look() {
    var known = new LinkedHashMap<ManifestTab, KnownFile>();
    for (var tab : tabs.get()) {
      if (tab.file() != null) {
        known.put(tab, tab.file());
      }
    }
    return new Task<>() {
      @Override
      protected Map<ManifestTab, Seen> call() {
        var seen = new LinkedHashMap<ManifestTab, Seen>();
        known.forEach((tab, file) -> seen.put(tab, new Seen(file, file.look())));
        return seen;
      }
    };
  }

  private void tell(Map<ManifestTab, Seen> all) {
    all.forEach((tab, seen) -> tab.saw(seen.known(), seen.look()));
  }
}
