package dev.podarium.kubectl.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import dev.podarium.stories.Stage;
import dev.podarium.upstream.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rollouts of DaemonSets and StatefulSets, and of what has none. */
class RolloutOfOthersTest {

  private static final String AGENT = "target/quick-agent.yaml";

  private static Stage agent() throws IOException {
    Files.writeString(
        Path.of(AGENT),
        """
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: {name: agent}
        spec:
          selector: {matchLabels: {name: agent}}
          template:
            metadata: {labels: {name: agent}}
            spec: {containers: [{name: agent, image: "nginx:1.14.2"}]}
        """);
    return Stage.empty(3).say("kubectl apply -f " + AGENT).settle();
  }

  @Test
  void aDaemonSetGoesBackToTheTemplateOfARevision() throws IOException {
    var stage = agent().say("kubectl set image daemonset/agent agent=nginx:1.16.1").settle();
    assertThat(stage.printed("kubectl rollout history ds/agent"))
        .isEqualTo(
            """
            daemonset.apps/agent\s
            REVISION  CHANGE-CAUSE
            1         <none>
            2         <none>

            """);

    assertThat(stage.printed("kubectl rollout undo ds/agent"))
        .isEqualTo("daemonset.apps/agent rolled back\n");
    stage.settle();

    assertThat(stage.printed("kubectl rollout history ds/agent")).contains("\n2  ", "\n3  ");
    assertThat(stage.printed("kubectl get pods -o yaml")).contains("nginx:1.14.2");
    assertThat(stage.printed("kubectl rollout undo ds/agent --to-revision=3"))
        .isEqualTo(
            "daemonset.apps/agent skipped rollback (current template already matches revision"
                + " 3)\n");
    assertThat(stage.trying("kubectl rollout undo ds/agent --to-revision=9").err())
        .endsWith("error: unable to find specified revision 9 in history\n");
  }

  @Test
  void statusWaitsUntilTheRolloutIsDone() throws IOException {
    var stage = agent().say("kubectl rollout restart ds/agent");

    var lines = stage.printed("kubectl rollout status ds/agent").lines().toList();

    assertThat(lines.getFirst()).isEqualTo("Waiting for daemon set spec update to be observed...");
    assertThat(lines)
        .contains(
            "Waiting for daemon set \"agent\" rollout to finish: 1 out of 3 new pods have been"
                + " updated...");
    assertThat(lines.getLast()).isEqualTo("daemon set \"agent\" successfully rolled out");
    stage.say("kubectl rollout restart ds/agent");
    assertThat(stage.trying("kubectl rollout status ds/agent --timeout=1s").err())
        .isEqualTo("error: timed out waiting for the condition\n");
    assertThat(stage.printed("kubectl rollout status ds/agent --watch=false").lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"pause, pausing is not supported", "resume, resuming is not supported"})
  void aDaemonSetCanBeNeitherPausedNorResumed(String verb, String words) throws IOException {
    assertThat(agent().trying("kubectl rollout " + verb + " ds/agent").err())
        .isEqualTo("error: daemonsets.apps \"agent\" " + words + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status: no status viewer has been implemented for Service",
        "history: error retrieving history for \"Service\", no visitor method exists for {"
            + " Service}",
        "undo: error retrieving rollbacker for \"Service\", no visitor method exists for {"
            + " Service}",
        "restart: services \"kubernetes\" restarting is not supported",
        "pause: services \"kubernetes\" pausing is not supported"
      })
  void whatHasNoRolloutsIsRefusedInKubectlsWords(String expected) {
    var verb = expected.substring(0, expected.indexOf(':'));
    assertThat(Stage.empty(1).trying("kubectl rollout " + verb + " service/kubernetes").err())
        .isEqualTo("error: " + expected.substring(verb.length() + 2) + "\n");
  }

  /** Recorded: reference/wire/rollout-history-2.json */
  @Test
  void theTemplateOfARevisionIsShownAsRecorded() throws IOException {
    var recorded =
        Json.tree(Files.readString(Shared.require("reference/wire/rollout-history-2.json")));
    Files.writeString(
        Path.of(AGENT),
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: web, image: "nginx:1.14.2"}]}
        """);
    var stage = Stage.empty(1).say("kubectl apply -f " + AGENT).settle();
    stage.say("kubectl set image deployment/web web=nginx:1.16.1").settle();

    var printed = stage.printed("kubectl rollout history deployment/web --revision=2");

    assertThat(printed.replaceAll("hash=\\w+", "hash=X"))
        .isEqualTo(recorded.get("stdout").toString().replaceAll("hash=\\w+", "hash=X"));
  }
}
