package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.apiserver.kinds.Resources;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
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
          "DaemonSet",
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
    var filled = Json.tree(filled(object));
    assertThat(withoutAllocation(Trees.comparable(filled))).isEqualTo(Trees.comparable(expected));
  }

  /**
   * A DaemonSet's counts, which are written even when they are 0, are begun at the creation here.
   */
  private static HasMetadata filled(HasMetadata object) {
    var resource = new Resources().of(Kinds.of(object));
    var defaulted = resource.defaulted(object);
    return object instanceof DaemonSet
        ? SpecAndStatus.withStatus(
            defaulted, SpecAndStatus.status(resource.prepareForCreate(defaulted)))
        : defaulted;
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
