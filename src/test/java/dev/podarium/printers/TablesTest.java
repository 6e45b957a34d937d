package dev.podarium.printers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/printers/internalversion/printers_test.go */
@SuppressWarnings("unchecked")
class TablesTest {

  /** Kinds whose own columns are not printed; they have NAME and AGE. */
  private static final List<String> PLAIN = List.of("ComponentStatus");

  /** Kinds whose cells upstream makes with all columns, whatever is printed. */
  private static final List<String> ALWAYS_WIDE =
      List.of("PersistentVolume", "PersistentVolumeClaim");

  @TestFactory
  Stream<DynamicTest> podsHaveUpstreamsCells() {
    return Conformance.tests("kubectl-get-pods", this::check);
  }

  @TestFactory
  Stream<DynamicTest> otherKindsHaveUpstreamsCells() {
    return Conformance.tests("kubectl-get-others", this::check);
  }

  private void check(Case one) {
    var given = one.given();
    var kind = Objects.requireNonNull(Kinds.BUILT_IN.named((String) given.get("kind")));
    Assumptions.assumeFalse(
        PLAIN.contains(kind.name()), kind + " is printed with NAME and AGE alone");
    var object = (HasMetadata) Json.object(tree(given.get("object")), Kinds.classOf(kind));
    var now = clock(object, Timestamps.nanos((String) given.get("now")));
    var row = ((List<Map<String, Object>>) one.expected().get("rows")).getFirst();

    var wide = given.get("wide").equals(true) || ALWAYS_WIDE.contains(kind.name());
    var cells = Tables.of(kind).cells(object, wide, now);

    assertThat(cells)
        .isEqualTo(((List<Object>) row.get("cells")).stream().map(String::valueOf).toList());
  }

  /**
   * Upstream's objects that are "0s" old are born 1.9 s ahead of the clock. The tables round that
   * to 2 s, which would be too far ahead to be printed, so the clock is moved a little instead.
   */
  private static long clock(HasMetadata object, long now) {
    var born = object.getMetadata().getCreationTimestamp();
    var ahead = born != null && Timestamps.nanos(born) - now == Durations.seconds(2L);
    return ahead ? now + Durations.seconds(1L) : now;
  }

  private static Map<String, Object> tree(Object value) {
    return (Map<String, Object>) value;
  }

  @Test
  void everyColumnIsDefinedForClientsThatDrawTheirOwnTables() {
    for (var kind : Kinds.BUILT_IN.all()) {
      for (var column : Tables.of(kind).columns()) {
        assertThat(column.type()).isIn("string", "integer", "boolean");
        assertThat(column.description()).as("%s of %s", column.name(), kind).isNotEmpty();
        assertThat(column.format()).isEqualTo(column.name().equals("Name") ? "name" : "");
      }
    }
  }

  @Test
  void aRowHasValuesAndNotTheirTexts() {
    var set =
        new ReplicaSetBuilder()
            .withNewMetadata()
            .withName("web")
            .endMetadata()
            .withNewSpec()
            .withReplicas(3)
            .endSpec()
            .build();
    assertThat(Tables.of(Kinds.REPLICA_SET).row(set, 0)).startsWith("web", 3, 0, 0, "<unknown>");
  }
}
