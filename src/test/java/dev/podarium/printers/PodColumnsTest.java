package dev.podarium.printers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/printers/internalversion/printers_test.go */
class PodColumnsTest {

  @TestFactory
  Stream<DynamicTest> aPodIsPrintedAsKubectlGetPrintsIt() {
    return Conformance.tests("kubectl-get-pods", this::check);
  }

  @SuppressWarnings("unchecked")
  private void check(Case one) {
    var pod = Json.object((Map<String, Object>) one.given().get("object"), Pod.class);
    var now = Timestamps.nanos((String) one.given().get("now"));
    var row = ((List<Map<String, Object>>) one.expected().get("rows")).getFirst();

    var columns = PodColumns.of(pod);

    assertThat(List.of(columns.readyCell(), columns.status(), columns.restartsCell(now)))
        .isEqualTo(((List<Object>) row.get("cells")).subList(1, 4));
  }
}
