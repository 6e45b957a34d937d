package dev.podarium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Small files: median 70 lines, nine of ten under 200, over 400 only with a reason. */
class SizeRules {

  private static final int LONG = 400;

  /** Paths over the limit, each with the sentence why. */
  private static final Map<String, String> REASONS = Map.of();

  @Test
  void filesOverFourHundredLinesHaveAReason() throws IOException {
    var tooLong = new TreeMap<>(lines());
    tooLong.values().removeIf(count -> count <= LONG);
    assertThat(tooLong.keySet()).isEqualTo(new TreeMap<>(REASONS).keySet());
  }

  @Test
  void filesAreSmall() throws IOException {
    var sorted = List.copyOf(new TreeMap<>(lines()).values()).stream().sorted().toList();
    assertThat(sorted.get(sorted.size() / 2)).as("median lines of a file").isLessThanOrEqualTo(70);
    assertThat(sorted.get(sorted.size() * 9 / 10))
        .as("lines that nine of ten files stay within")
        .isLessThanOrEqualTo(200);
  }

  private static Map<String, Long> lines() throws IOException {
    var lines = new TreeMap<String, Long>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> lines.put(file.toString(), count(file)));
    }
    return lines;
  }

  private static long count(Path file) {
    try (var text = Files.lines(file)) {
      return text.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
