package dev.podarium.cluster.runtime.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.runtime.process.FileHistory.FileChange;
import dev.podarium.cluster.runtime.process.SimulatedProcess;
import dev.podarium.simulation.Durations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {

  @ParameterizedTest(name = "{0} ends after {1} s with {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "exit 1                                      |  0 |   1",
        "sleep 2                                     |  2 |   0",
        "sleep 2; exit 3                             |  2 |   3",
        "sleep 1.5 && sleep 500ms                    |  2 |   0",
        "true && exit 4                              |  0 |   4",
        "false && exit 4; exit 5                     |  0 |   5",
        "'false || sleep 3'                          |  3 |   0",
        "echo hello                                  |  0 |   0",
        "for i in 1 2 3; do echo $i; sleep 2; done   |  6 |   0",
        "if [ -f /ready ]; then exit 0; else exit 9; fi | 0 | 9",
        "touch /ready; test -f /ready && sleep 4     |  4 |   0",
        "until test -f /never; do sleep 5; exit 6; done | 5 | 6",
        "cat /nothing                                |  0 |   1",
        "sleep 1 # and no more                       |  1 |   0",
        "exec sleep 7                                |  7 |   0",
        "echo 'a; exit 9' > /tmp/a 2>&1; sleep 1     |  1 |   0"
      })
  void aScriptTakesItsTimeAndEnds(String script, double seconds, int exitCode) {
    var outcome = Shell.run(List.of("sh", "-c", script), Set.of()).orElseThrow();

    assertThat(outcome.ends()).isEqualTo(Durations.seconds(seconds));
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while true; do date; sleep 5; done",
        "tail -f /dev/null",
        "sleep infinity",
        "while :; do echo; done"
      })
  void whatHasNoEndRunsForEver(String script) {
    var outcome = Shell.run(List.of("/bin/sh", "-c", script), Set.of()).orElseThrow();

    assertThat(outcome.ends()).isEqualTo(SimulatedProcess.NEVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"python app.py", "ls | wc", "(sleep 1)", "while true", "case x in esac", "sh"})
  void whatItDoesNotKnowItSays(String script) {
    assertThat(Shell.run(List.of("sh", "-c", script), Set.of())).isEmpty();
  }

  @Test
  void itTellsWhichFilesAreThereWhen() {
    var script = "touch /tmp/healthy; sleep 30; rm -f /tmp/healthy; sleep 600";
    var files = Shell.run(List.of("sh", "-c", script), Set.of()).orElseThrow().files();

    assertThat(files.changes())
        .containsExactly(
            new FileChange(0, "/tmp/healthy", true),
            new FileChange(Durations.seconds(30L), "/tmp/healthy", false));
    assertThat(files.at(Durations.seconds(29L))).containsExactly("/tmp/healthy");
    assertThat(files.at(Durations.seconds(30L))).isEmpty();
    assertThat(files.nextChange(0)).isEqualTo(Durations.seconds(30L));
  }

  @Test
  void itPrintsWhatAShellWould() {
    var outcome = Shell.run(List.of("sh", "-c", "echo one; cat /two"), Set.of()).orElseThrow();

    assertThat(outcome.output())
        .isEqualTo("one\ncat: can't open '/two': No such file or directory\n");
  }
}
