package dev.podarium.workbench.folders;

import dev.podarium.manifest.ManifestFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.concurrent.Task;

/** Reads everything below some paths, file by file; what was read before only if it was written. */
final class ReadingFolders extends Task<Found> {

  private final List<Path> roots;
  private final Map<Path, OpenedFile> known;

  /**
   * A reading of files and folders.
   *
   * @param roots absolute
   * @param known what was read before; empty to read all of it again
   */
  ReadingFolders(List<Path> roots, Map<Path, OpenedFile> known) {
    this.roots = roots;
    this.known = known;
  }

  @Override
  protected Found call() {
    var found = ManifestFiles.below(roots);
    var files = new ArrayList<OpenedFile>();
    for (var file : found.files()) {
      if (isCancelled()) {
        break;
      }
      updateMessage(shown(file));
      files.add(read(file));
      updateProgress(files.size(), found.files().size());
    }
    var problems = new ArrayList<>(found.diagnostics());
    problems.addAll(found.warnings());
    var complete = files.size() == found.files().size();
    return new Found(roots, List.copyOf(files), List.copyOf(problems), complete);
  }

  private OpenedFile read(Path file) {
    var before = known.get(file);
    return before != null && before.upToDate() ? before : OpenedFile.read(file, shown(file));
  }

  private String shown(Path file) {
    return Found.shown(file, roots);
  }
}
