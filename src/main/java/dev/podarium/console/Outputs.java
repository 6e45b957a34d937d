package dev.podarium.console;

import dev.podarium.files.Writability;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a play writes. */
final class Outputs {

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Write one JSON line for each revision of the store.")
  @Nullable Path trace;

  @Option(
      names = "--picture",
      paramLabel = "FILE.png",
      description = "Save the window as it looks at the end.")
  @Nullable Path picture;

  /**
   * Why one of them must not be written, as a sentence; null when all may be.
   *
   * @param inputs that must stay as they are
   */
  @Nullable String problem(Collection<Path> inputs) {
    if (trace != null && picture != null && Writability.same(trace, picture)) {
      return "--trace and --picture name the same file; name two";
    }
    var ofTrace = problem("--trace", trace, inputs);
    return ofTrace == null ? problem("--picture", picture, inputs) : ofTrace;
  }

  private static @Nullable String problem(
      String option, @Nullable Path file, Collection<Path> inputs) {
    var problem = file == null ? null : Writability.problem(file, inputs);
    return problem == null ? null : "%s: \"%s\" %s".formatted(option, file, problem);
  }
}
