package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window before there is anything in it. */
class SplashTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fault  | Podarium could not come up, by a fault of its own. Please close the window and"
            + " report it.",
        "memory | Podarium could not come up: there is not enough memory for so large a cluster.",
        "demand | The cluster does not come up: too many Nodes."
      })
  void aClusterThatFailsToStartIsSaidInOneSentence(String fault, String said) throws IOException {
    var program = start(fault);

    try (var out = program.inputReader()) {
      assertThat(out.lines().filter(line -> !line.isBlank()).toList())
          .satisfiesExactly(
              sentence -> assertThat(sentence).isEqualTo(said),
              end -> assertThat(end).isEqualTo("and the program ends"));
    } finally {
      program.destroyForcibly();
    }
  }

  private static Process start(String fault) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                NoClusterComesUp.class.getName(),
                fault))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
