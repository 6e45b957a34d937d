package dev.podarium.cluster.controllers.daemonset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.HardwareCommand.AddNode;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Request;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaemonSetsInAWorldTest {

  private static final Map<String, Object> AGENT =
      Map.of("containers", List.of(Map.of("name", "agent", "image", "nginx:1")));

  @Test
  void everyNodeGetsOnePodAndANodeThatComesLaterToo() {
    var world = World.of(3);
    world.send(agent(AGENT));
    world.runUntilSettled();
    assertThat(nodesWithAPod(world)).containsExactly("node-0", "node-1", "node-2");

    world.send(new AddNode(NodeShape.of("node-3")));
    world.runUntilSettled();

    assertThat(nodesWithAPod(world)).containsExactly("node-0", "node-1", "node-2", "node-3");
    assertThat(world.latest().list(Event.class).map(Event::getReason))
        .doesNotContain("FailedScheduling");
  }

  /** A quota that is full is not eased before the misplaced go, so they do not wait for it. */
  @Test
  void aPodThatIsMisplacedGoesThoughNoNewOneMayBeMade() {
    var set =
        GivenDaemonSet.simple(
            Map.of("nodeSelector", Map.of("disk", "ssd")), Map.of("type", "OnDelete"));
    var nodes = new ArrayList<HasMetadata>(GivenDaemonSet.nodes(2));
    nodes.set(1, Metas.withLabel(nodes.get(1), "disk", "ssd"));
    var labels = Map.of("name", "simple-daemon", "type", "production");
    var misplaced =
        Json.object(
            Map.of(
                "metadata", Map.of("name", "misplaced", "labels", labels),
                "spec", Map.of("nodeName", "node-0")),
            Pod.class);
    nodes.addAll(List.of(set, Metas.withController(misplaced, set)));

    var outcome =
        OneSync.of(nodes)
            .refusing(
                request ->
                    request instanceof Create(Pod pod) ? SyncCase.refusal("exceeded quota") : null)
            .look(new DaemonSetController(), set);

    assertThat(SyncCase.deleted(outcome)).containsExactly("misplaced");
    assertThat(outcome.events())
        .containsExactly(
            "Warning FailedCreate Error creating: exceeded quota",
            "Normal SuccessfulDelete Deleted pod: misplaced");
  }

  private static Request agent(Map<String, Object> podSpec) {
    var strategy = Map.of("type", "RollingUpdate");
    return new Create(Metas.withNamespace(GivenDaemonSet.simple(podSpec, strategy), "default"));
  }

  private static List<String> nodesWithAPod(World world) {
    return world.latest().list(Pod.class).map(Pods::nodeName).sorted().toList();
  }
}
