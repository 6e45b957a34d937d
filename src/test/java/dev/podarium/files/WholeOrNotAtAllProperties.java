package dev.podarium.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens on the way, a file is what it was or what it was to become. */
class WholeOrNotAtAllProperties {

  private static final String[] PIECES = {
    "a", "b: c", "\n", "\r\n", "\r", "", " ", "é", "\uD83D\uDE00", "\uFEFF", "\u0000", "---"
  };

  @TempDir Path folder;

  @Seeds(40)
  void aDraftBecomesTheFileOrLeavesNoTrace(Chance chance) throws IOException {
    var file = folder.resolve("a.yaml");
    byte[] expected = null;
    for (var left = chance.between(1, 6); left > 0; left--) {
      var bytes = chance.bytes(20_000);
      var kept = chance.onceIn(2);
      write(file, bytes, kept);
      expected = kept ? bytes : expected;

      assertThat(names()).hasSize(expected == null ? 0 : 1);
      if (expected != null) {
        assertThat(Files.readAllBytes(file)).isEqualTo(expected);
      }
    }
  }

  private static void write(Path file, byte[] bytes, boolean kept) throws IOException {
    try (var draft = Draft.of(file)) {
      draft.out().write(bytes);
      if (kept) {
        draft.keep();
      }
    }
  }

  @Seeds(80)
  void whatIsReadAndWrittenBackIsTheSameFile(Chance chance) throws CharacterCodingException {
    var encoding = chance.oneOf(Encoding.values());
    var bytes = encoding.encode(text(chance));

    var read = FileText.of(bytes);

    assertThat(read.text()).doesNotContain("\r");
    assertThat(read.bytes(read.text())).isEqualTo(bytes);
  }

  @Seeds(80)
  void whateverIsEditedCanBeReadAgain(Chance chance) throws CharacterCodingException {
    var before = FileText.of(chance.oneOf(Encoding.values()).encode(text(chance)));
    var edited = LineBreaks.plain(text(chance));

    assertThat(FileText.of(before.bytes(edited)).text()).isEqualTo(edited);
  }

  /** A mark at the beginning of a text would be taken for the one of its encoding. */
  private static String text(Chance chance) {
    return "x" + String.join("", chance.listOf(0, 12, () -> chance.oneOf(PIECES)));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
