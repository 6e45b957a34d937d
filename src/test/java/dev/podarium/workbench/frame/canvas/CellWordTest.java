package dev.podarium.workbench.frame.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellWordTest {

  @ParameterizedTest
  @CsvSource({
    "Running 1/1, Running|1/1",
    "ContainerCreating, Container|Creating",
    "ImagePullBackOff, ImagePull|BackOff",
    "CrashLoopBackOff 3×, CrashLoop|BackOff 3×",
    "Init:CrashLoopBackOff, Init:Crash|LoopBackOff",
    "CreateContainerConfigError, CreateContainer|ConfigError",
    "OOMKilled 2×, OOMKilled|2×",
    "Terminating, Terminating"
  })
  void aLongWordIsBrokenWhereAPersonWould(String word, String lines) {
    assertThat(String.join("|", CellWord.broken(word))).isEqualTo(lines);
  }
}
