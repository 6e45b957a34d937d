package dev.podarium.kubectl.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.Json;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.Timestamps;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/printers/internalversion/printers_test.go */
@SuppressWarnings("unchecked")
class TablesTest {

  /** Kinds whose own columns are not printed yet; they have NAME and AGE. */
  private static final Set<String> PLAIN =
      new TreeSet<>(
          List.of(
              "ComponentStatus",
              "ControllerRevision",
              "CronJob",
              "DaemonSet",
              "EndpointSlice",
              "Endpoints",
              "HorizontalPodAutoscaler",
              "Ingress",
              "Job",
              "NetworkPolicy",
              "PersistentVolume",
              "PersistentVolumeClaim",
              "PodDisruptionBudget",
              "PriorityClass",
              "ReplicationController",
              "StatefulSet",
              "StorageClass"));

  private static final String ROUNDED =
      "upstream's object is born 1.9 s ahead of the clock; the table says 2 s, and that is"
          + " <invalid>";

  private static final Map<String, String> SKIPPED =
      new TreeMap<>(
          Map.of(
              "kubectl-get-others-393ffc77", ROUNDED,
              "kubectl-get-others-dbd7952d", ROUNDED,
              "kubectl-get-others-172b1262", ROUNDED,
              "kubectl-get-others-974e6f9a", ROUNDED));

  @TestFactory
  Stream<DynamicTest> podsHaveUpstreamsCells() {
    return Conformance.tests("kubectl-get-pods", this::check);
  }

  @TestFactory
  Stream<DynamicTest> otherKindsHaveUpstreamsCells() {
    return Conformance.tests("kubectl-get-others", SKIPPED, this::check);
  }

  private void check(Case one) {
    var given = one.given();
    var kind = Objects.requireNonNull(Kinds.named((String) given.get("kind")));
    Assumptions.assumeFalse(
        PLAIN.contains(kind.name()), kind + " is printed with NAME and AGE alone");
    var object = (HasMetadata) Json.object(tree(given.get("object")), Kinds.classOf(kind));
    var now = Timestamps.nanos((String) given.get("now"));
    var row = ((List<Map<String, Object>>) one.expected().get("rows")).getFirst();

    var cells = Tables.of(kind).cells(object, given.get("wide").equals(true), now);

    assertThat(cells)
        .isEqualTo(((List<Object>) row.get("cells")).stream().map(String::valueOf).toList());
  }

  private static Map<String, Object> tree(Object value) {
    return (Map<String, Object>) value;
  }
}
