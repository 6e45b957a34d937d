package dev.podarium.cluster.scheduler.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.scheduler.framework.Listers;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.PodSelector;
import dev.podarium.objects.metadata.Selectors;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Inter-pod affinity against the tables of Kubernetes' own tests. */
class UpstreamAffinityTests {

  /** The namespaces of those tests: subteam1.team1 has the label team=team1, and so on. */
  static final Listers NAMESPACES =
      new Listers() {
        @Override
        public @Nullable PodSelector selectorOf(PodInfo pod) {
          return null;
        }

        @Override
        public @Nullable PersistentVolumeClaim claim(String namespace, String name) {
          return null;
        }

        @Override
        public List<String> namespaces(LabelSelector selector) {
          return Stream.of(
                  "", "subteam1.team1", "subteam2.team1", "subteam1.team2", "subteam2.team2")
              .filter(name -> Selectors.matches(selector, labels(name)))
              .toList();
        }

        private static Map<String, String> labels(String name) {
          return name.isEmpty() ? Map.of() : Map.of("team", name.substring(name.indexOf('.') + 1));
        }
      };

  @TestFactory
  Stream<DynamicTest> interPodAffinity() {
    return Conformance.tests(
        "scheduler-interpodaffinity",
        Map.of(
            "scheduler-interpodaffinity-7e112224",
            "a selector that cannot be read, which the API server refuses before"),
        UpstreamAffinityTests::check);
  }

  private static void check(Case one) {
    if (one.expected().containsKey("scores")) {
      UpstreamScoreTests.scores(new InterPodAffinityScore(NAMESPACES), one, "nodes");
      return;
    }
    var given = Given.of(one);
    var pod = given.pod();
    var cache = given.cache("nodes");
    var filter = new InterPodAffinity(NAMESPACES);
    var verdicts =
        cache.nodes().stream()
            .map(node -> Given.written(Given.verdict(filter, pod, node, cache)))
            .toList();
    if (one.expected().containsKey("filter")) {
      assertThat(verdicts).isEqualTo(List.of(one.expected().get("filter")));
    } else {
      assertThat(verdicts).isEqualTo(one.expected().get("filterByNodeOrder"));
    }
  }
}
