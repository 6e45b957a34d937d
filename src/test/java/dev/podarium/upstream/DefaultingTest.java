package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Conformance.Case;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/apis/core/v1/defaults.go, pkg/apis/apps/v1/defaults.go */
class DefaultingTest {

  private static final Set<String> KINDS =
      Set.of(
          "Pod",
          "Service",
          "Secret",
          "Node",
          "ReplicaSet",
          "Deployment",
          "HorizontalPodAutoscaler");

  private static final Map<String, String> SKIPPED =
      Map.of(
          "api-defaulting-10e7a775", "the table abbreviates what is deep in the input",
          "api-defaulting-7647c006", "its status of 0 replicas is begun at the creation here");

  @TestFactory
  Stream<DynamicTest> whatIsLeftOutIsFilledIn() {
    return Conformance.tests("api-defaulting", SKIPPED, DefaultingTest::check);
  }

  @SuppressWarnings("unchecked")
  private static void check(Case one) {
    var given = (Map<String, Object>) one.given().get("object");
    Assumptions.assumeTrue(
        KINDS.contains(String.valueOf(given.get("kind"))),
        given.get("kind") + " has no defaults of its own yet");
    var object = Json.object(given, Kinds.BUILT_IN);
    var expected = (Map<String, Object>) one.expected().get("object");
    var filled = Json.tree(new Resources().of(Kinds.of(object)).defaulted(object));
    assertThat(withoutAllocation(Trees.comparable(filled))).isEqualTo(Trees.comparable(expected));
  }

  /** The table is of the v1 defaults alone; {@code clusterIPs} follows from {@code clusterIP}. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> withoutAllocation(Map<String, Object> tree) {
    if ("Service".equals(tree.get("kind"))) {
      ((Map<String, Object>) tree.get("spec")).remove("clusterIPs");
    }
    return tree;
  }
}
