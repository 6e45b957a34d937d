package dev.podarium.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.simulation.Durations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

  @Test
  void aLineIsAMomentAndACommand() {
    var script =
        parse(
            """
            # heals
            12.5s kubectl set image deployment/web web=nginx:1.16.1

            settled kubectl scale deployment/web --replicas=5   # more
            +5s fault kill-container deployment/web#0
            ready:web:3 kubectl get pods
            """);

    assertThat(script.diagnostics()).isEmpty();
    assertThat(script.lines())
        .containsExactly(
            line(
                2,
                new Trigger.At(Durations.seconds(12.5)),
                "kubectl",
                "set",
                "image",
                "deployment/web",
                "web=nginx:1.16.1"),
            line(4, new Trigger.Settled(), "kubectl", "scale", "deployment/web", "--replicas=5"),
            line(
                5,
                new Trigger.After(Durations.seconds(5L)),
                "fault",
                "kill-container",
                "deployment/web#0"),
            line(6, new Trigger.Ready("web", 3), "kubectl", "get", "pods"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a b  c       | a,b,c",
        "'a b' c      | a b,c",
        "\"a 'b'\" c  | a 'b',c",
        "\"a \\\" b\" | a \" b",
        "a\\ b        | a b",
        "a'b'c        | abc",
        "a#b #c       | a#b",
        "''           | ``"
      })
  void wordsAreSplitAsAShellSplitsThem(String line, String expected) {
    assertThat(ShellWords.of(line)).isEqualTo(List.of(expected.split(",", -1)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "soon kubectl get pods       | \"soon\" is not a moment",
        "12.5s                       | a command is missing",
        "1s kubectl 'get             | the quote ' that opens at column 12 is not closed",
        "9999999999999s kubectl get  | more virtual time than a run can have",
        "1s fault explode node-1     | \"fault explode\" is unknown",
        "1s node add a cpu=lots      | cpu=lots is not a quantity",
        "1s fault stop-node          | takes one name"
      })
  void whatCannotBeUnderstoodIsSaidAtItsLine(String line, String message) {
    var script = parse("\n" + line);

    assertThat(script.lines()).isEmpty();
    assertThat(script.diagnostics())
        .singleElement()
        .asString()
        .startsWith("test.script:2:1: ")
        .contains(message);
  }

  private static Script parse(String text) {
    return Script.parse(
        "test.script",
        text,
        words -> HardwareWords.areHardware(words) ? HardwareWords.problem(words) : null);
  }

  private static Script.Line line(int number, Trigger moment, String... words) {
    return new Script.Line(number, moment, List.of(words));
  }
}
