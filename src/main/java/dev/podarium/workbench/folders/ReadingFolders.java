package dev.podarium.workbench.folders;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.ManifestFiles;
import dev.podarium.manifest.Manifests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.concurrent.Task;

/** Reads everything below some paths, file by file. */
final class ReadingFolders extends Task<ReadingFolders.Found> {

  /**
   * What was found.
   *
   * @param problems paths that do not exist or hold nothing
   */
  record Found(List<OpenedFile> files, List<Diagnostic> problems) {}

  private final List<Path> roots;

  ReadingFolders(List<Path> roots) {
    this.roots = roots;
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
      files.add(new OpenedFile(absolute(file), shown(file), Manifests.readFile(file)));
      updateProgress(files.size(), found.files().size());
    }
    return new Found(List.copyOf(files), found.diagnostics());
  }

  /** The folder that was opened, and the way below it. */
  private String shown(Path file) {
    return roots.stream()
        .filter(root -> file.startsWith(root) && Files.isDirectory(root))
        .map(root -> absolute(root).getFileName() + "/" + root.relativize(file))
        .findFirst()
        .orElseGet(() -> file.getFileName().toString());
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
