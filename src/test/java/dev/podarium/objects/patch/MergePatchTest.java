package dev.podarium.objects.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: k8s.io/apimachinery/pkg/util/jsonmergepatch/patch_test.go */
class MergePatchTest {

  @TestFactory
  Stream<DynamicTest> nullDeletesAndListsAreReplaced() {
    return Conformance.tests("api-jsonmerge", this::check);
  }

  private void check(Case one) {
    var given = one.given();
    if (given.containsKey("object")) {
      var object = tree(given.get("object"));
      assertThat(MergePatch.onlyNulls(object)).isEqualTo(one.expected().get("onlyNulls"));
      assertThat(MergePatch.withoutNulls(object)).isEqualTo(one.expected().get("withoutNulls"));
      return;
    }
    var current = tree(given.get("current"));
    var patch =
        MergePatch.threeWay(tree(given.get("original")), tree(given.get("modified")), current);

    assertThat(patch).isEqualTo(one.expected().get("patch"));
    assertThat(MergePatch.apply(current, patch)).isEqualTo(one.expected().get("result"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
