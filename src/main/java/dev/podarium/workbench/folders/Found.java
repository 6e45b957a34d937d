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

  static final Found NOTHING = new Found(List.of(), List.of(), List.of(), true);
}
