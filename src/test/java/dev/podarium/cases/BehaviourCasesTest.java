package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations that say what containers do, and cannot be read. */
class BehaviourCasesTest {

  @TempDir Path folder;

  @Test
  void aPullOfMillionsOfYearsIsRefusedAtItsLine() {
    var played = SharedCase.play("bad-input/11-time-goes-back");

    assertThat(played.exit()).isEqualTo(2);
    assertThat(played.err())
        .contains("11-time-goes-back.yaml:5:17: podarium.dev/pulls: \"99999999999d\" is longer");
  }

  @Test
  void whatCannotBeReadIsSaidAtItsPlace() {
    var played = SharedCase.play("bad-input/20-annotation-misread");

    assertThat(played.exit()).isEqualTo(2);
    assertThat(played.err())
        .contains("5:17: podarium.dev/runs: \"20 seconds\" is not a length of time such as 20s")
        .contains("5:52: podarium.dev/exit: unknown")
        .contains("did you mean \"podarium.dev/exits\"?")
        .contains("5:78: podarium.dev/exits: \"999\" is not an exit code from 0 to 255");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "runs, -1s, is not a length of time",
    "runs, 4000d, is longer than ten years",
    "stops, sometimes, 'is not a length of time such as 20s, 1.5m or 300ms, or never'",
    "exits, -1, is not an exit code",
    "exits.web, 256, is not an exit code",
    "runs.wbe, 5s, 'there is no container \"wbe\" in this Pod'",
    "readyafter, 5s, 'did you mean \"podarium.dev/ready-after\"?'",
    "pull-error, '', is not a text of 1 to 300 characters"
  })
  void aTemplateIsHeldToTheSameGrammar(String wish, String value, String why) {
    var played = SharedCase.play(folder, deployment(wish, value), "");

    assertThat(played.exit()).isEqualTo(2);
    assertThat(played.err()).contains("m.yaml:11:9: podarium.dev/").contains(why);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"runs.web, 90", "stops, never", "exits, 255", "fails-after, 3650d", "starts, 1.5m"})
  void whatIsInTheGrammarIsTaken(String wish, String value) {
    assertThat(SharedCase.play(folder, deployment(wish, value), "", "--until", "1s").exit())
        .isNotEqualTo(2);
  }

  @Test
  void anAnnotationWhereItDoesNothingIsSaid() {
    var manifest =
        deployment("runs", "5s")
            .replace("name: web\n", "name: web\n  annotations: {podarium.dev/runs: 5s}\n");

    assertThat(SharedCase.play(folder, manifest, "").err())
        .contains("5:17: podarium.dev/runs does nothing on a Deployment")
        .contains("spec.template.metadata.annotations");
  }

  @Test
  void oneThatComesByKubectlIsSaidInAnEvent() {
    var script =
        """
        5s kubectl annotate pod p podarium.dev/exits=999
        6s kubectl patch pod p --type merge -p '{"metadata":{"annotations":{"podarium.dev/rnus":"5s"}}}'
        10s kubectl get events
        """;
    var pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image:"
            + " nginx}]}}";

    assertThat(SharedCase.play(folder, pod, script, "--until", "20s").out())
        .containsOnlyOnce("podarium.dev/exits: \"999\" is not an exit code from 0 to 255")
        .containsOnlyOnce("podarium.dev/rnus: unknown");
  }

  private static String deployment(String wish, String value) {
    return """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web
    spec:
      selector: {matchLabels: {app: web}}
      template:
        metadata:
          labels: {app: web}
          annotations:
            podarium.dev/%s: "%s"
        spec:
          containers: [{name: web, image: nginx}]
    """
        .formatted(wish, value);
  }
}
