package dev.podarium.kubectl.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.World;
import dev.podarium.kubectl.Kubectl;
import dev.podarium.kubectl.command.CommandResult;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The rollout of a Deployment under a person's commands, as the recording undo.json has it. */
class RolloutTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: "nginx:1.14.2"}]}
      """;

  @TempDir Path folder;

  private final World world = World.of(2);
  private Kubectl kubectl;

  @BeforeEach
  void open() throws IOException {
    kubectl =
        new Kubectl(world::latest, world::answer, () -> world.cluster().agenda().now(), folder);
    Files.writeString(folder.resolve("web.yaml"), WEB);
    run("apply", "-f", "web.yaml");
    world.runUntilSettled();
  }

  @Test
  void undoGoesBackAndMakesANewRevision() {
    run("annotate", "deployment/web", "kubernetes.io/change-cause=first");
    world.runUntilSettled();
    run("set", "image", "deployment/web", "web=nginx:1.16.1");
    run("annotate", "deployment/web", "kubernetes.io/change-cause=second", "--overwrite");
    world.runUntilSettled();
    assertThat(history()).containsExactly("1         first", "2         second");

    assertThat(run("rollout", "undo", "deployment/web").out())
        .isEqualTo("deployment.apps/web rolled back\n");
    world.runUntilSettled();

    assertThat(history()).containsExactly("2         second", "3         first");
    assertThat(run("rollout", "undo", "deployment/web", "--to-revision=9").err())
        .endsWith("\nerror: unable to find specified revision 9 in history\n");
    assertThat(run("rollout", "undo", "deployment/web", "--to-revision=-1").err())
        .endsWith("\nerror: unable to find specified revision -1 in history\n");
    assertThat(run("rollout", "undo", "deployment/web", "--to-revision=3").out())
        .isEqualTo(
            "deployment.apps/web skipped rollback (current template already matches revision 3)\n");
  }

  @Test
  void undoLeavesWhatTheControllerNotesOnReplicaSetsWhereItIs() {
    run("annotate", "deployment/web", "example.com/mine=1");
    world.runUntilSettled();
    run("set", "image", "deployment/web", "web=nginx:1.16.1");
    world.runUntilSettled();

    run("rollout", "undo", "deployment/web");

    var web = world.latest().list(Deployment.class).findFirst().orElseThrow();
    assertThat(Metas.annotations(web))
        .containsKeys("example.com/mine", Metas.LAST_APPLIED)
        .doesNotContainKeys(
            "deployment.kubernetes.io/desired-replicas", "deployment.kubernetes.io/max-replicas");
  }

  @Test
  void aRevisionThatIsNoNumberIsPassedOver() {
    run("set", "image", "deployment/web", "web=nginx:1.16.1");
    world.runUntilSettled();
    var old = world.latest().list(ReplicaSet.class).findFirst().orElseThrow();
    run(
        "annotate",
        "rs/" + old.getMetadata().getName(),
        RolloutRevisions.REVISION + "=x",
        "--overwrite");

    assertThat(history()).hasSize(1);
    assertThat(run("rollout", "undo", "deployment/web").err())
        .endsWith("error: no rollout history found for deployment \"web\"\n");
  }

  @Test
  void aPausedDeploymentIsNeitherPausedNorRestartedNorUndone() {
    assertThat(run("rollout", "pause", "deployment/web").out())
        .isEqualTo("deployment.apps/web paused\n");
    assertThat(run("rollout", "pause", "deployment/web").err())
        .isEqualTo("error: deployments.apps \"web\" is already paused\n");
    assertThat(run("rollout", "restart", "deployment/web").err())
        .isEqualTo(
            "error: deployments.apps \"web\" can't restart paused deployment (run rollout resume"
                + " first)\n");
    assertThat(run("rollout", "resume", "deployment/web").out())
        .isEqualTo("deployment.apps/web resumed\n");
    assertThat(run("rollout", "resume", "deployment/web").err())
        .isEqualTo("error: deployments.apps \"web\" is not paused\n");
  }

  @Test
  void aRestartIsANewRevision() {
    run("rollout", "restart", "deployment/web");
    world.runUntilSettled();

    assertThat(history()).hasSize(2);
    assertThat(run("rollout", "status", "deployment/web").out())
        .isEqualTo("deployment \"web\" successfully rolled out\n");
  }

  /** Cases: k8s.io/kubectl/pkg/polymorphichelpers/rollout_status_test.go */
  @TestFactory
  Stream<DynamicTest> theStatusIsSaidAsUpstreamSaysIt() {
    return Conformance.tests("kubectl-rollout", RolloutTest::check);
  }

  @SuppressWarnings("unchecked")
  private static void check(Case one) {
    var given = one.given();
    var status = (Map<String, Object>) given.get("status");
    var spec = new LinkedHashMap<String, Object>();
    spec.put("replicas", given.getOrDefault("replicas", status.get("replicas")));
    spec.put("updateStrategy", given.getOrDefault("strategy", Map.of("type", "RollingUpdate")));
    var tree = new LinkedHashMap<String, Object>();
    tree.put("metadata", Map.of("name", given.get("name"), "generation", given.get("generation")));
    tree.put("spec", spec);
    tree.put("status", status);
    tree.put("apiVersion", "apps/v1");
    tree.put("kind", given.get("kind"));
    var workload = Json.object(tree, Kinds.BUILT_IN);

    if (one.expected().containsKey("error")) {
      assertThatThrownBy(() -> RolloutStatus.of(workload)).isInstanceOf(KubectlError.class);
    } else {
      assertThat(RolloutStatus.of(workload))
          .isEqualTo(
              new RolloutStatus(
                  (String) one.expected().get("message"), (boolean) one.expected().get("done")));
    }
  }

  private List<String> history() {
    return run("rollout", "history", "deployment/web")
        .out()
        .lines()
        .skip(2)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private CommandResult run(String... words) {
    return kubectl.run(List.of(words));
  }
}
