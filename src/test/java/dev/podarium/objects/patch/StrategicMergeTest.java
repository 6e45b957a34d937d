package dev.podarium.objects.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: k8s.io/apimachinery/pkg/util/strategicpatch/patch_test.go */
class StrategicMergeTest {

  private static final MergeSchema SCHEMA = new MergeItem();

  @TestFactory
  Stream<DynamicTest> aPatchIsFoundAndCarriedOut() {
    return Conformance.tests("api-strategicmerge", this::check);
  }

  private void check(Case one) {
    var given = one.given();
    var original = tree(given.get("original"));
    var modified = tree(given.get("modified"));
    var expected = tree(one.expected().get("patch"));
    if (!one.expected().containsKey("result")) {
      assertThat(StrategicMerge.apply(original, expected, SCHEMA)).isEqualTo(modified);
      return;
    }
    var current = given.get("op").equals("twoWay") ? original : tree(given.get("current"));
    var patch =
        given.get("op").equals("twoWay")
            ? StrategicDiff.twoWay(original, modified, SCHEMA)
            : StrategicDiff.threeWay(original, modified, current, SCHEMA);

    assertThat(patch).isEqualTo(expected);
    assertThat(StrategicMerge.apply(current, patch, SCHEMA))
        .isEqualTo(one.expected().get("result"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
