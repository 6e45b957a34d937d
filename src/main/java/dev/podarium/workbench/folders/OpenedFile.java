package dev.podarium.workbench.folders;

import dev.podarium.files.Stamp;
import dev.podarium.manifest.Manifest;
import dev.podarium.manifest.Manifests;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One file of the list.
 *
 * @param shown the path below the folder that was opened
 * @param stamp by which one sees that it was not written since it was read
 * @param deleted whether it is no longer there
 */
record OpenedFile(
    Path path, String shown, Manifest manifest, Optional<Stamp> stamp, boolean deleted) {

  /** Reads a file. */
  static OpenedFile read(Path path, String shown) {
    var stamp = Stamp.of(path);
    return new OpenedFile(path, shown, Manifests.readFile(path), stamp, false);
  }

  /** Whether the disk still has what was read. */
  boolean upToDate() {
    return stamp.isPresent() && stamp.get().settled() && stamp.equals(Stamp.of(path));
  }

  /** What is left of it in the list when it is gone: its name. */
  OpenedFile gone() {
    return new OpenedFile(path, shown, new Manifest(List.of(), List.of()), Optional.empty(), true);
  }

  boolean valid() {
    return manifest.valid();
  }
}
