package dev.podarium.upstream;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Data that lies beside the project and not in it; tests that need it skip where it is absent. */
public final class Shared {

  private Shared() {}

  /** A file or folder of it; skips the running test with a reason when it is not there. */
  public static Path require(String relative) {
    var folder = System.getProperty("podarium.shared", System.getenv("PODARIUM_SHARED"));
    var path = Path.of(folder == null ? "../shared" : folder).resolve(relative);
    if (!Files.exists(path)) {
      Assumptions.abort(
          path + " is absent: set -Dpodarium.shared or PODARIUM_SHARED to the folder that has it");
    }
    return path;
  }
}
