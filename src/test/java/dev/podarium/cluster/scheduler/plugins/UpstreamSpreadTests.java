package dev.podarium.cluster.scheduler.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Topology spread against the tables of Kubernetes' own tests. */
class UpstreamSpreadTests {

  @TestFactory
  Stream<DynamicTest> podTopologySpread() {
    return Conformance.tests(
        "scheduler-topologyspread",
        Map.of(
            "scheduler-topologyspread-de89e53e",
            "expects matchLabelKeys merged into the selector by the API server; here the scheduler"
                + " merges them"),
        one -> {
          if (one.expected().containsKey("filter")) {
            filters(one);
          } else {
            scores(one);
          }
        });
  }

  private static void filters(Case one) {
    var given = Given.of(one);
    var pod = given.pod();
    var cache = given.cache("nodes");
    var check = new PodTopologySpread().preFilter(pod, cache);
    var verdicts = new LinkedHashMap<String, Object>();
    for (var node : cache.nodes()) {
      verdicts.put(
          node.name(), check == null ? "Success" : Given.written(check.on(node)).get("code"));
    }
    assertThat(verdicts).isEqualTo(one.expected().get("filter"));
  }

  private static void scores(Case one) {
    var given = Given.of(one);
    var pod = given.pod();
    var cache = given.cache("feasibleNodes", "filteredOutNodes");
    var names =
        given.documents("feasibleNodes").stream()
            .map(Given::node)
            .map(n -> n.getMetadata().getName())
            .toList();
    List<NodeInfo> feasible = cache.nodes().stream().filter(n -> names.contains(n.name())).toList();
    assertThat(
            Given.points(
                new PodTopologySpreadScore(UpstreamAffinityTests.NAMESPACES), pod, feasible, cache))
        .isEqualTo(one.expected().get("scores"));
  }
}
