package dev.podarium.printers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A table prints whatever is stored: what is not there is printed as absent. */
class IncompleteObjectsTest {

  private static final long NOW = Durations.seconds(60L);
  private static final int OBJECTS = 60;

  @TestFactory
  Stream<DynamicTest> everyKindIsPrintedWithoutItsParts() {
    return Kinds.BUILT_IN.all().stream()
        .map(kind -> DynamicTest.dynamicTest(kind.toString(), () -> check(kind)));
  }

  private static void check(Kind kind) {
    var type = Kinds.classOf(kind);
    prints(kind, bare(type, Map.of()));
    prints(kind, bare(type, Map.of("spec", Map.of(), "status", Map.of())));
    if (Tables.of(kind).columns().size() <= 2) {
      return;
    }
    var objects = new RandomObjects(new Random(kind.toString().hashCode()));
    for (var i = 0; i < OBJECTS; i++) {
      prints(kind, objects.of(type));
    }
  }

  private static HasMetadata bare(Class<? extends HasMetadata> type, Map<String, Object> parts) {
    var tree = new LinkedHashMap<>(parts);
    tree.put("metadata", Map.of("name", "n", "namespace", "default"));
    return Json.object(tree, type);
  }

  private static void prints(Kind kind, HasMetadata object) {
    var table = Tables.of(kind);
    for (var wide : List.of(true, false)) {
      var cells = table.cells(object, wide, NOW);
      assertThat(cells)
          .as(Json.text(object))
          .hasSameSizeAs(table.titles(wide))
          .doesNotContainNull();
      assertThat(cells).as(Json.text(object)).noneMatch(cell -> cell.matches(".*\\bnull\\b.*"));
    }
  }
}
