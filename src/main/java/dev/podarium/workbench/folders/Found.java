package dev.podarium.workbench.folders;

import dev.podarium.manifest.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * What lies below the paths that were opened.
 *
 * @param roots those paths
 * @param files in the order in which they are applied
 * @param problems what cannot be read or was passed over, and why
 * @param complete whether nobody cancelled the reading
 */
record Found(
    List<Path> roots, List<OpenedFile> files, List<Diagnostic> problems, boolean complete) {

  /**
   * How a person knows a path: the name of the folder that was opened, and the way below it.
   *
   * @param roots absolute
   */
  static String shown(Path path, List<Path> roots) {
    return roots.stream()
        .filter(root -> path.startsWith(root) && root.getFileName() != null)
        .findFirst()
        .map(root -> below(root, path))
        .orElseGet(path::toString);
  }

  private static String below(Path root, Path path) {
    var name = root.getFileName().toString();
    return path.equals(root) ? name : name + "/" + root.relativize(path);
  }
}
