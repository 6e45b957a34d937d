package dev.podarium.workbench.editor.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What was typed survives, whatever it is and whatever lies beside it. */
class UnsavedTextProperties {

  private static final String[] PIECES = {
    "a: b\n", "\"", "\\", "\u0000", "\u001b", "\uD83D\uDE00", "\t- ", "{", "é", "\r\n", "\u2028"
  };

  private static final Logger LOG = Logger.getLogger(RunFolder.class.getName());

  @TempDir Path root;

  @BeforeAll
  static void nobodyHasToReadOfThisDamage() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void laterSomebodyMay() {
    LOG.setLevel(null);
  }

  @Seeds(40)
  void aTextIsReadAsItWasWritten(Chance chance) {
    var text = text(chance);

    assertThat(UnsavedText.of(text.bytes())).isEqualTo(text);
  }

  /** As after a power cut: some bytes are missing or are others. */
  @Seeds(20)
  void aDamagedCopyIsPassedOverAndStays(Chance chance) throws IOException {
    var good = text(chance);
    var bytes = text(chance).bytes();
    var damaged = Arrays.copyOf(bytes, chance.between(0, bytes.length - 1));
    try (var run = RunFolder.create(root)) {
      run.write("1", good);
      run.write("2", text(chance));
      Files.write(copyOf("2"), damaged);

      assertThat(run.texts()).containsExactly(good);
      run.delete();
      assertThat(copyOf("2")).hasBinaryContent(damaged);
    }
  }

  private Path copyOf(String id) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.endsWith(id + ".json")).findFirst().orElseThrow();
    }
  }

  private static UnsavedText text(Chance chance) {
    return new UnsavedText(
        words(chance),
        chance.onceIn(2) ? null : Path.of("/a", "b.yaml"),
        words(chance),
        words(chance),
        Instant.ofEpochSecond(chance.between(0L, 1L << 33), chance.between(0L, 999_999_999L)));
  }

  private static String words(Chance chance) {
    return String.join("", chance.listOf(0, 9, () -> chance.oneOf(PIECES)));
  }
}
