package dev.podarium.cluster.scheduler.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.scheduler.framework.Score;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The scores against the tables of Kubernetes' own tests, one plugin at a time. */
class UpstreamScoreTests {

  @TestFactory
  Stream<DynamicTest> resourcesAndImages() {
    return Conformance.tests("scheduler-scoring", UpstreamScoreTests::scoring);
  }

  private static void scoring(Case one) {
    if (one.expected().containsKey("normalized")) {
      assertThat(ImageLocality.normalized(String.valueOf(one.given().get("image"))))
          .isEqualTo(one.expected().get("normalized"));
      return;
    }
    Assumptions.assumeTrue(
        isOfTheDefaultProfile(one), "a strategy or weights that the default profile does not use");
    var score = scoreOf(String.valueOf(one.given().get("strategy")));
    if (one.expected().containsKey("preScore")) {
      assertThat(score.concerns(Given.of(one).pod())).isFalse();
    } else {
      scores(score, one, "nodes");
    }
  }

  private static Score scoreOf(String strategy) {
    return switch (strategy) {
      case "imageLocality" -> new ImageLocality();
      case "balancedAllocation" -> new BalancedAllocation();
      default -> new LeastAllocated();
    };
  }

  private static boolean isOfTheDefaultProfile(Case one) {
    var strategy = String.valueOf(one.given().get("strategy"));
    var weights = one.given().get("resourceWeights");
    return switch (strategy) {
      case "imageLocality" -> true;
      case "balancedAllocation", "leastAllocated" -> Map.of("cpu", 1, "memory", 1).equals(weights);
      case "fitScore" ->
          String.valueOf(one.given().get("scoringStrategy")).contains("LeastAllocated")
              && !String.valueOf(one.given().get("scoringStrategy")).contains("example.com");
      default -> false;
    };
  }

  static void scores(Score score, Case one, String... keysOfNodes) {
    var given = Given.of(one);
    var pod = given.pod();
    var cache = given.cache(keysOfNodes);
    assertThat(Given.points(score, pod, cache.nodes(), cache))
        .isEqualTo(one.expected().get("scores"));
  }
}
