package dev.podarium.upstream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Data that lies beside the project and not in it; tests that need it skip where it is absent. */
public final class Shared {

  private Shared() {}

  /** A file or folder of it; skips the running test with a reason when it is not there. */
  public static Path require(String relative) {
    var path = path(relative);
    if (!Files.exists(path)) {
      Assumptions.abort(
          path + " is absent: set -Dpodarium.shared or PODARIUM_SHARED to the folder that has it");
    }
    return path;
  }

  /** A file or folder of it, where it is there. */
  public static Optional<Path> find(String relative) {
    return Optional.of(path(relative)).filter(Files::exists);
  }

  private static Path path(String relative) {
    var folder = System.getProperty("podarium.shared", System.getenv("PODARIUM_SHARED"));
    return Path.of(folder == null ? "../shared" : folder).resolve(relative);
  }
}
