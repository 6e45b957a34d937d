package dev.podarium.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full in the middle, which a limit of the system on a file's size imitates. */
class FullDiskTest {

  /** In blocks of 512 or 1024 bytes: less than any trace. */
  private static final String LIMIT = "ulimit -f 8 2>/dev/null || exit 77; exec \"$@\"";

  private static final int NO_LIMITS_HERE = 77;

  @TempDir Path folder;

  @Test
  void aTraceThatCannotBeFinishedLeavesTheOldOne() throws IOException, InterruptedException {
    var trace = Files.writeString(folder.resolve("trace.jsonl"), "old");
    var log = folder.resolve("log");

    var status = playLimited(trace, log);

    Assumptions.assumeTrue(status != NO_LIMITS_HERE, "this system limits no file sizes");
    assertThat(status).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(log).content().contains(trace.toString()).doesNotContain("Exception", "\tat ");
    assertThat(trace).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(trace, log);
    }
  }

  private static int playLimited(Path trace, Path log) throws IOException, InterruptedException {
    var java =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xlog:disable",
            "-XX:-UsePerfData",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.podarium.Podarium",
            "play",
            "manifests/nginx-deployment.yaml",
            "--trace",
            trace.toString());
    var words = Stream.concat(Stream.of("sh", "-c", LIMIT, "sh"), java.stream()).toList();
    try {
      return new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start()
          .waitFor();
    } catch (IOException noShell) {
      return NO_LIMITS_HERE;
    }
  }
}
