package dev.podarium.cluster.scheduler.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadScoreTests {

  /** Source: kubernetes/kubernetes, podtopologyspread/scoring.go, PreScore, processAllNode. */
  @Test
  void aNodeThatLacksTheLabelOfOneConstraintCountsForNone() {
    var cache = new SchedulerCache();
    cache.updateNode(node("a", Map.of("zone", "one", "rack", "r")));
    cache.updateNode(node("b", Map.of("zone", "two", "rack", "r")));
    cache.updateNode(node("without-rack", Map.of("zone", "one")));
    cache.updatePod(pod("1"), "without-rack");

    var points =
        Given.points(
            new PodTopologySpreadScore(UpstreamAffinityTests.NAMESPACES),
            PodInfo.of(pod("2")),
            cache.nodes(),
            cache);

    assertThat(points).isEqualTo(Map.of("a", 100, "b", 100, "without-rack", 0));
  }

  private static Node node(String name, Map<String, String> labels) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName(name)
        .withLabels(labels)
        .endMetadata()
        .build();
  }

  private static Pod pod(String uid) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(uid)
        .withUid(uid)
        .withNamespace("default")
        .addToLabels("app", "web")
        .endMetadata()
        .withNewSpec()
        .addToTopologySpreadConstraints(wished("zone"), wished("rack"))
        .endSpec()
        .build();
  }

  private static TopologySpreadConstraint wished(String key) {
    return new TopologySpreadConstraintBuilder()
        .withTopologyKey(key)
        .withMaxSkew(1)
        .withWhenUnsatisfiable("ScheduleAnyway")
        .withNewLabelSelector()
        .addToMatchLabels("app", "web")
        .endLabelSelector()
        .build();
  }
}
