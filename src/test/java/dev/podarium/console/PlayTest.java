package dev.podarium.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: nginx:1.14.2
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsWhatKubectlWouldAndExitsWithZeroWhenSettled() throws IOException {
    assertThat(play(WEB, "")).isZero();
    assertThat(out.toString())
        .contains("node/node-0   Ready")
        .containsPattern("deployment.apps/web +3/3 +3 +3 ")
        .doesNotContain("created");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tellsTheEndInFiguresAndNothingElseAsJson() throws IOException {
    assertThat(play(WEB, "settled kubectl get pods", "--format", "json")).isZero();

    var end = Json.tree(out.toString());
    assertThat(end)
        .containsEntry("settled", true)
        .containsEntry("podsReady", 3)
        .containsKeys("virtualSeconds", "wallSeconds", "revisions");
    assertThat(end.get("objects"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("Pod", 3)
        .containsEntry("ReplicaSet", 1);
    assertThat(err.toString()).contains("Running");
  }

  @Test
  void aScriptScalesChangesTheImageAndHeals() throws IOException {
    var script =
        """
        settled kubectl scale deployment/web --replicas=2
        settled kubectl set image deployment/web web=nginx:1.16.1
        ready:web:2 kubectl delete pod/deployment/web#0
        settled fault kill-container deployment/web#1 web
        settled kubectl get deployment web
        """;
    assertThat(play(WEB, script)).isZero();
    assertThat(out.toString())
        .contains("deployment.apps/web scaled", "deployment.apps/web image updated")
        .containsPattern("pod \"web-[a-z0-9]+-[a-z0-9]{5}\" deleted")
        .containsPattern("web +2/2 +2 +2 ");
  }

  @Test
  void aRefusedCommandIsSaidAndThePlayGoesOn() throws IOException {
    assertThat(play(WEB, "settled kubectl scale deployment/api --replicas=2\n+1s kubectl get pods"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("deployments.apps \"api\" not found");
    assertThat(out.toString()).contains("Running");
  }

  @Test
  void badInputIsSaidAtItsPlaceAndNothingIsApplied() throws IOException {
    var trace = folder.resolve("trace.jsonl");
    assertThat(play(WEB.replace("replicas: 3", "replicas: many"), "", "--trace", trace.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("web.yaml:6:13: ");
    assertThat(out.toString()).isEmpty();
    assertThat(trace).doesNotExist();
  }

  @Test
  void whatTheServerWouldRefuseIsBadInputToo() throws IOException {
    assertThat(play(WEB.replace("replicas: 3", "replicas: -3"), "")).isEqualTo(2);
    assertThat(err.toString())
        .contains("web.yaml:6:")
        .contains("spec.replicas: Invalid value: -3: must be greater than or equal to 0");
  }

  @Test
  void aScriptThatCannotBeParsedIsBadInput() throws IOException {
    assertThat(play(WEB, "settled kubectl scale deployment/web --replicas=lots")).isEqualTo(2);
    assertThat(err.toString()).contains("test.script:1:1: ");
    assertThat(play(WEB, "settled docker ps")).isEqualTo(2);
  }

  @Test
  void whatDoesNotSettleInTimeExitsWithThree() throws IOException {
    assertThat(play(WEB.replace("nginx:1.14.2", "nginx:doesnotexist"), "")).isEqualTo(3);
    assertThat(out.toString()).contains("ImagePullBackOff");
  }

  @Test
  void untilADurationRunsExactlyThatLong() throws IOException {
    assertThat(play(WEB, "", "--until", "1m30s", "--format", "json")).isZero();
    assertThat(Json.tree(out.toString())).containsEntry("virtualSeconds", 90.0);
  }

  @Test
  void aDurationThatIsTooShortToSettleExitsWithThree() throws IOException {
    assertThat(play(WEB, "", "--until", "0.5s")).isEqualTo(3);
    assertThat(out.toString()).contains("ContainerCreating");
  }

  @Test
  void theTraceHasOneLineForEachRevisionWithItsCause() throws IOException {
    var trace = folder.resolve("trace.jsonl");
    assertThat(play(WEB, "", "--trace", trace.toString())).isZero();

    var lines = Files.readAllLines(trace).stream().map(Json::tree).toList();
    assertThat(lines.stream().map(line -> line.get("rev")))
        .isEqualTo(IntStream.rangeClosed(1, lines.size()).boxed().toList());
    var replicaSet = only(lines, "create", "ReplicaSet");
    assertThat(replicaSet.get("by")).isEqualTo("deployment-controller");
    var cause = lines.get((int) replicaSet.get("cause") - 1);
    assertThat(cause).containsEntry("kind", "Deployment").containsEntry("by", "user");
    assertThat(cause.get("cause")).isNull();
    assertThat(cause).containsKey("cause");
  }

  @Test
  void nodesCanBeAddedAndTaken() throws IOException {
    assertThat(
            play(
                WEB,
                """
                settled node add big cpu=16 memory=64Gi label=disk=ssd
                settled node remove node-0
                settled kubectl get nodes
                """))
        .isZero();
    assertThat(out.toString()).containsPattern("(?m)^big +Ready").doesNotContain("node/node-0");
  }

  private static Map<String, Object> only(
      List<Map<String, Object>> lines, String verb, String kind) {
    return lines.stream()
        .filter(line -> line.get("verb").equals(verb) && line.get("kind").equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private int play(String manifest, String script, String... options) throws IOException {
    Files.writeString(folder.resolve("web.yaml"), manifest);
    Files.writeString(folder.resolve("test.script"), script);
    var args =
        new ArrayList<>(
            List.of(
                "play",
                folder.resolve("web.yaml").toString(),
                "--script",
                folder.resolve("test.script").toString()));
    args.addAll(List.of(options));
    return Console.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args.toArray(String[]::new));
  }
}
