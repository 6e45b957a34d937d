package dev.podarium.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.files.Writability;
import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.ManifestFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, numbers and commands that nobody means to write. */
class OddWordsTest {

  @Test
  void aPathWithoutANameDoesNotExist() {
    assertThat(ManifestFiles.below(List.of(Path.of(""))).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("the path \"\" does not exist");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | strconv.ParseInt: parsing \"x\": invalid syntax",
        "99999999999999999999 | strconv.ParseInt: parsing \"99999999999999999999\": value out of"
            + " range",
      })
  void aFlagThatTakesANumberIsReadInGosWords(String value, String words) {
    assertThat(Commands.problem(List.of("kubectl", "scale", "deploy/web", "--replicas=" + value)))
        .startsWith("error: invalid argument \"" + value + "\" for \"--replicas\" flag: " + words);
  }

  @Test
  void aLongWordIsNotRepeatedWhole() {
    var word = "x".repeat(5_000);

    assertThat(Commands.problem(List.of(word))).hasSizeLessThan(300);
    assertThat(Commands.problem(List.of("kubectl", word))).hasSizeLessThan(300);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aScriptMayBeginWithAByteOrderMark(String charset, @TempDir Path folder) throws IOException {
    var file = folder.resolve("script.txt");
    Files.writeString(file, "\uFEFF1s kubectl get pods\n", Charset.forName(charset));

    assertThat(Reading.text(file)).isEqualTo("1s kubectl get pods\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})
  void theStreamsOfTheProgramAreNoFilesToReplace(String name) {
    assertThat(Writability.problem(Path.of(name), List.of())).isNotNull();
  }
}
