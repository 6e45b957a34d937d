package dev.podarium.cluster.scheduler.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.plugins.NodeResourcesFit.Insufficient;
import dev.podarium.objects.core.NodeTerms;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The filters against the tables of Kubernetes' own tests, one plugin at a time. */
class UpstreamFilterTests {

  private static final String CONFIGURED =
      "asks for a scheduler configuration that ignores extended resources; the default ignores"
          + " none";

  @TestFactory
  Stream<DynamicTest> nodeResourcesFit() {
    return Conformance.tests(
        "scheduler-fit",
        Map.of("scheduler-fit-84e72a77", CONFIGURED, "scheduler-fit-cebd3d2b", CONFIGURED),
        one -> {
          filters(new NodeResourcesFit(), one);
          if (one.expected().containsKey("insufficient")) {
            var given = Given.of(one);
            assertThat(
                    NodeResourcesFit.insufficient(given.pod(), given.node()).stream()
                        .map(UpstreamFilterTests::written))
                .isEqualTo(one.expected().get("insufficient"));
          }
        });
  }

  private static Map<String, Object> written(Insufficient missing) {
    var written = new LinkedHashMap<String, Object>();
    written.put("Capacity", (int) missing.capacity());
    written.put("Reason", missing.reason());
    written.put("Requested", (int) missing.requested());
    written.put("ResourceName", missing.resource());
    written.put("Unresolvable", missing.unresolvable());
    written.put("Used", (int) missing.used());
    return written;
  }

  @TestFactory
  Stream<DynamicTest> nodeName() {
    return Conformance.tests(
        "scheduler-nodename",
        one ->
            filters(
                one.source().contains("nodeunschedulable")
                    ? new NodeUnschedulable()
                    : new NodeName(),
                one));
  }

  @TestFactory
  Stream<DynamicTest> nodePorts() {
    return Conformance.tests("scheduler-nodeports", one -> filters(new NodePorts(), one));
  }

  @TestFactory
  Stream<DynamicTest> nodeAffinity() {
    return Conformance.tests("scheduler-nodeaffinity", UpstreamFilterTests::affinity);
  }

  private static void affinity(Case one) {
    var given = Given.of(one);
    if (one.expected().containsKey("filter")) {
      filters(new NodeAffinity(), one);
    } else if (one.expected().containsKey("scores")) {
      UpstreamScoreTests.scores(new NodeAffinity(), one, "nodes");
    } else if (one.expected().containsKey("sum")) {
      assertThat(NodeAffinity.sum(UpstreamTerms.preferred(given), given.node()))
          .isEqualTo(((Number) one.expected().get("sum")).longValue());
    } else if (one.given().containsKey("nodeSelector")) {
      assertThat(NodeTerms.anyTakes(UpstreamTerms.required(given), given.node().node()))
          .isEqualTo(one.expected().get("matches"));
    } else {
      assertThat(NodeAffinity.matches(given.pod(), given.node()))
          .isEqualTo(one.expected().get("matches"));
    }
  }

  @TestFactory
  Stream<DynamicTest> taintToleration() {
    return Conformance.tests(
        "scheduler-taints",
        Map.of(
            "scheduler-taints-312e9522", "leaves taints NoSchedule out, which no rule here does"),
        UpstreamFilterTests::taints);
  }

  private static void taints(Case one) {
    if (one.expected().containsKey("filter")) {
      filters(new TaintToleration(), one);
    } else if (one.expected().containsKey("scores")) {
      UpstreamScoreTests.scores(new TaintToleration(), one, "nodes");
    } else {
      assertThat(UpstreamTerms.allTolerated(Given.of(one)))
          .isEqualTo(one.expected().get("tolerated"));
    }
  }

  @SuppressWarnings("unchecked")
  private static void filters(Filter filter, Case one) {
    var given = Given.of(one);
    var pod = given.pod();
    var expected = one.expected();
    if (expected.get("preFilter") instanceof Map<?, ?> before) {
      assertThat(filter.preFilter(pod, new SchedulerCache()) == null)
          .isEqualTo("Skip".equals(before.get("code")));
    }
    if (expected.containsKey("onlyNodes")) {
      assertThat(filter.onlyNodes(pod))
          .containsExactlyInAnyOrderElementsOf((List<String>) expected.get("onlyNodes"));
    }
    if (expected.containsKey("filter")) {
      var cache = new SchedulerCache();
      cache.updateNode(given.node().node());
      assertThat(Given.written(Given.verdict(filter, pod, given.node(), cache)))
          .isEqualTo(expected.get("filter"));
    }
  }
}
