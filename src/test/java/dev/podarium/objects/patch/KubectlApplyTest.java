package dev.podarium.objects.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.Kinds;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: k8s.io/kubectl/pkg/cmd/apply/patcher.go on objects of the real model */
class KubectlApplyTest {

  private static final Map<String, String> SKIPPED =
      Map.of(
          "kubectl-apply-22538cd5",
          "the table cuts the elements of env off below a certain depth, so nothing can be merged");

  @TestFactory
  Stream<DynamicTest> fieldsNobodyPutInTheManifestSurvive() {
    return Conformance.tests("kubectl-apply", SKIPPED, this::check);
  }

  private void check(Case one) {
    var given = one.given();
    var last = tree(given.get("lastApplied"));
    var manifest = tree(given.get("manifest"));
    var live = tree(given.get("live"));
    var kind = Kinds.BUILT_IN.named((String) given.get("kind"));
    var schema = MergeSchema.of(Kinds.classOf(kind));

    var patch = StrategicDiff.threeWay(last, manifest, live, schema);

    assertThat(patch).isEqualTo(one.expected().get("patch"));
    assertThat(StrategicMerge.apply(live, patch, schema)).isEqualTo(one.expected().get("result"));
    if (one.expected().containsKey("withoutMergeKeys")) {
      assertThat(MergePatch.threeWay(last, manifest, live))
          .isEqualTo(one.expected().get("withoutMergeKeys"));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(Object value) {
    return (Map<String, Object>) value;
  }
}
