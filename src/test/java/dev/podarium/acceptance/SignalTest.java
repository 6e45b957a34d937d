package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.workbench.editor.recovery.Recovery;
import dev.podarium.workbench.editor.recovery.UnsavedText;
import dev.podarium.workbench.frame.Notices;
import dev.podarium.workbench.launch.SettingsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system ends the program: it asks nobody, keeps what was typed, and goes. */
class SignalTest {

  @TempDir Path settings;

  @Test
  void theSystemsSignalEndsTheProgramAndWhatWasTypedAMomentBeforeIsKept() throws Exception {
    var program = start();
    try (var said = program.inputReader()) {
      assertThat(said.lines().filter(line -> !line.isBlank()).findFirst()).contains("typed");
      program.destroy();
      assertThat(program.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      program.destroyForcibly();
    }

    assertThat(left()).hasSize(1);
    assertThat(left()).isEmpty();
  }

  private Process start() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-D%s=%s".formatted(SettingsFolder.PROPERTY, settings),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            SomebodyTyping.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private List<UnsavedText> left() {
    var texts = new Recovery(settings.resolve("unsaved"), silence()).left().join();
    assertThat(texts).allMatch(text -> text.text().startsWith("# typed\napiVersion: apps/v1"));
    return texts;
  }

  private static Notices silence() {
    return new Notices() {
      @Override
      public void info(String message) {}

      @Override
      public void error(String title, String message) {
        throw new AssertionError(message);
      }
    };
  }
}
