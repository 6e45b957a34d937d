package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.runtime.shell.Shell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of containers that are too much for the small shell. */
class ShellBudgetCasesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bad-input/14-deep-if", "bad-input/92-for-bomb"})
  void aCommandThatIsTooMuchIsNotUnderstood(String name) {
    var played = SharedCase.play(name);

    assertThat(played.exit()).isZero();
    assertThat(played.out()).contains("pod/a   1/1     Running");
  }

  static Stream<String> bombs() {
    return Stream.of(
        "if :; then ".repeat(3000) + ":" + "; fi".repeat(3000),
        "while :; do ".repeat(3000) + ":" + "; done".repeat(3000),
        "for i in 1 2 3 4 5 6 7 8 9; do ".repeat(60) + ":" + "; done".repeat(60),
        "exec ".repeat(10_000) + "sleep 1",
        "for a in 0123456789; do "
            + Stream.iterate('a', c -> (char) (c + 1))
                .limit(25)
                .map(c -> "for %c in $%c$%c; do ".formatted((char) (c + 1), c, c))
                .reduce("", String::concat)
            + "echo $z"
            + "; done".repeat(26),
        "while :; do for i in " + "x ".repeat(100_000) + "; do :; done; done");
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void itIsFoundOutAtOnce(String script) {
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> assertThat(Shell.run(List.of("sh", "-c", script), Set.of())).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while true; do sleep 99999999999; done",
        "sleep 999999999999999999999d",
        "for i in 1 2 3; do sleep 3649d; done",
        "while :; do for i in 1 2 3; do echo $i; sleep 1; done; done"
      })
  void whatTakesLongerThanAnybodyWaitsRunsForEver(String script) {
    var outcome = Shell.run(List.of("sh", "-c", script), Set.of()).orElseThrow();

    assertThat(outcome.ends()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aLongChainIsNoDeepOne() {
    var script = "true && ".repeat(5000) + "exit 3";

    assertThat(Shell.run(List.of("sh", "-c", script), Set.of()).orElseThrow().exitCode())
        .isEqualTo(3);
  }

  @Test
  void aHundredReplicasOfABombAndBombsInProbesAndHooksHoldNobodyUp() {
    var bomb = "i=0; a=x; while [ $i -lt 1000000000 ]; do i=$((i+1)); a=$a; done";
    var nested = "echo " + "$(".repeat(20_000);
    var deployment =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 100
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              initContainers: [{name: i, image: busybox, command: [sh, -c, "%2$s"]}]
              containers:
              - name: c
                image: busybox
                command: [sh, -c, "%1$s"]
                readinessProbe: {periodSeconds: 1, exec: {command: [sh, -c, "%1$s"]}}
                lifecycle: {preStop: {exec: {command: [sh, -c, "%1$s"]}}}
        """
            .formatted(bomb, nested);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThat(
                    SharedCase.play(
                            folder, deployment, "30s kubectl delete deploy web", "--until", "90s")
                        .out())
                .doesNotContain("pod/web"));
  }
}
