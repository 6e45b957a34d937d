package dev.podarium.kubectl.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.pods.Pods;
import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrainTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: %d
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers: [{name: web, image: "nginx:1.14.2"}]
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: web}
      spec: {%s, selector: {matchLabels: {app: web}}}
      """;

  @TempDir Path folder;

  private Stage stage(int nodes, String manifest) throws Exception {
    var file = Files.writeString(folder.resolve("all.yaml"), manifest);
    return Stage.empty(nodes).say("kubectl apply -f " + file).settle();
  }

  @Test
  void aDrainedNodeHasNoPodsAndTakesNone() throws Exception {
    var stage = stage(2, WEB.formatted(4, "maxUnavailable: 50%"));

    var result = stage.trying("kubectl drain node-0");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith("node/node-0 cordoned\nevicting pod default/web-");
    assertThat(result.out()).endsWith("node/node-0 drained\n");
    assertThat(stage.list(Pod.class)).noneMatch(pod -> Pods.nodeName(pod).equals("node-0"));
    assertThat(Nodes.cordoned(stage.find(Node.class, "node-0"))).isTrue();
  }

  @Test
  void aBudgetThatAllowsNothingIsAskedEveryFiveSecondsUntilTheTimeout() throws Exception {
    var stage = stage(1, WEB.formatted(1, "minAvailable: 1"));
    var pod = stage.list(Pod.class).getFirst().getMetadata().getName();
    var begun = stage.seconds();

    var result = stage.trying("kubectl drain node-0 --timeout=12s");

    assertThat(stage.seconds() - begun).isEqualTo(10);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out().lines().filter(("evicting pod default/" + pod)::equals)).hasSize(3);
    assertThat(result.err())
        .contains(
            """
            error when evicting pods/"%s" -n "default" (will retry after 5s): Cannot evict pod as it would violate the pod's disruption budget.
            """
                .formatted(pod))
        .endsWith(
            """
            There are pending nodes to be drained:
             node-0
            error when evicting pods/"%s" -n "default": global timeout reached: 12s
            """
                .formatted(pod));
    assertThat(stage.list(Pod.class)).hasSize(1);
  }

  @Test
  void aPodThatNobodyWouldReplaceStandsInTheWayUnlessForced() throws Exception {
    var stage =
        stage(
            1,
            "{apiVersion: v1, kind: Pod, metadata: {name: alone}, spec: {volumes: [{name: scratch,"
                + " emptyDir: {}}], containers: [{name: web, image: 'nginx:1.14.2'}]}}");

    assertThat(stage.trying("kubectl drain node-0").err())
        .isEqualTo(
            """
            error: unable to drain node "node-0" due to error: cannot delete Pods with local storage (use --delete-emptydir-data to override): default/alone, continuing command...
            There are pending nodes to be drained:
             node-0
            cannot delete Pods with local storage (use --delete-emptydir-data to override): default/alone
            """);
    assertThat(stage.trying("kubectl drain node-0 --delete-emptydir-data").err())
        .contains("cannot delete Pods that declare no controller (use --force to override)");
    var forced = stage.trying("kubectl drain node-0 --delete-emptydir-data --force");
    assertThat(forced.err())
        .isEqualTo("Warning: deleting Pods that declare no controller: default/alone\n");
    assertThat(forced.exit()).isZero();
    assertThat(stage.list(Pod.class)).isEmpty();
  }

  @Test
  void withoutEvictionNoBudgetIsAsked() throws Exception {
    var stage = stage(1, WEB.formatted(1, "minAvailable: 1"));

    var result = stage.trying("kubectl drain node-0 --disable-eviction");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains(" deleted\n").doesNotContain("evicting");
  }

  @Test
  void aPodWhoseEvictionWasGrantedCountsOutAndAfterTwoMinutesAgain() throws Exception {
    var stage = stage(1, WEB.formatted(2, "maxUnavailable: 1"));
    var pod = stage.list(Pod.class).getFirst().getMetadata().getName();

    stage
        .say(
            "kubectl patch pdb web --subresource=status --type=merge -p"
                + " {\"status\":{\"disruptedPods\":{\""
                + pod
                + "\":\"2026-01-01T08:00:10Z\"}}}")
        .runFor(1);
    assertThat(healthy(stage)).isEqualTo(1);
    stage.runFor(130);
    assertThat(healthy(stage)).isEqualTo(2);
    assertThat(stage.events(stage.find(Pod.class, pod)))
        .contains(
            "Warning NotDeleted Pod was expected by PDB default/default to be deleted but it"
                + " wasn't");
  }

  private static int healthy(Stage stage) {
    return stage.find(PodDisruptionBudget.class, "web").getStatus().getCurrentHealthy();
  }
}
