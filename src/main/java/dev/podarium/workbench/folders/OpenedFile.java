package dev.podarium.workbench.folders;

import dev.podarium.manifest.Manifest;
import java.nio.file.Path;

/**
 * One file of the list.
 *
 * @param shown the path below the folder that was opened
 */
record OpenedFile(Path path, String shown, Manifest manifest) {

  /** What it holds now, under the name by which it is known. */
  OpenedFile readAgain(OpenedFile now) {
    return new OpenedFile(path, shown, now.manifest());
  }

  boolean valid() {
    return manifest.valid();
  }
}
