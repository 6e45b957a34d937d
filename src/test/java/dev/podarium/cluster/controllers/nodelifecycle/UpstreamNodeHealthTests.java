package dev.podarium.cluster.controllers.nodelifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.controllers.nodelifecycle.NodeHealth.Finding;
import dev.podarium.cluster.controllers.nodelifecycle.NodeHealth.Grace;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Node health against the table of Kubernetes' own tests; its clock starts at noon of 2015. */
class UpstreamNodeHealthTests {

  private static final long NOON = Timestamps.nanos("2015-01-01T12:00:00Z");

  /** The tests of Kubernetes keep the 40 s that were the default up to 1.31. */
  private static final Grace GRACE = new Grace(Durations.seconds(60L), Durations.seconds(40L));

  @TestFactory
  Stream<DynamicTest> nodeHealth() {
    return Conformance.tests("node-lifecycle", UpstreamNodeHealthTests::check);
  }

  private static void check(Case one) {
    if (one.source().contains("TestTaintsNodeByCondition")) {
      taints(one);
      return;
    }
    Assumptions.assumeTrue(one.source().contains("TestMonitorNodeHealth"), "checked elsewhere");
    var expected = nodes(one.expected().get("nodes"));
    var before = nodes(one.given().get("existingNodes")).getFirst();
    var first = NodeHealth.look(null, before, lease(one, "lease"), NOON, GRACE);
    var now = NOON + nanos(String.valueOf(one.given().get("timeToPass")));
    var after = now == NOON ? first : later(one, before, first, now);
    if (!expected.isEmpty()) {
      assertThat(Nodes.conditions(after.node()))
          .containsExactlyInAnyOrderElementsOf(Nodes.conditions(expected.getFirst()));
    }
    assertThat(after.wasLost()).isEqualTo(one.expected().get("podsMarkedNotReady"));
  }

  private static Finding later(Case one, Node before, Finding first, long now) {
    var status = Json.object(document(one.given().get("newNodeStatus")), NodeStatus.class);
    var node = new NodeBuilder(before).withStatus(status).build();
    return NodeHealth.look(first.health(), node, lease(one, "leaseAfter"), now, GRACE);
  }

  private static void taints(Case one) {
    var node = Json.object(document(one.given().get("node")), Node.class);
    assertThat(Nodes.taints(NodeTaints.withNoSchedule(node, 0)))
        .extracting(taint -> Map.of("effect", taint.getEffect(), "key", taint.getKey()))
        .isEqualTo(one.expected().get("taints"));
  }

  private static @Nullable Lease lease(Case one, String key) {
    var lease = one.given().get(key);
    return lease == null ? null : Json.object(document(lease), Lease.class);
  }

  @SuppressWarnings("unchecked")
  private static List<Node> nodes(@Nullable Object documents) {
    return documents == null
        ? List.of()
        : ((List<Map<String, Object>>) documents)
            .stream().map(each -> Json.object(each, Node.class)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> document(Object value) {
    return (Map<String, Object>) value;
  }

  private static long nanos(String goDuration) {
    return Duration.parse("PT" + goDuration.toUpperCase(Locale.ROOT)).toNanos();
  }
}
