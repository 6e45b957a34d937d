package dev.podarium.cluster.scheduler.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DiagnosisTests {

  /** Cases: kubernetes/kubernetes, pkg/scheduler/framework/types_test.go, TestFitError_Error. */
  @TestFactory
  Stream<DynamicTest> theMessageCountsTheReasonsOfAllNodes() {
    return Conformance.tests("scheduler-fiterror", DiagnosisTests::message);
  }

  @SuppressWarnings("unchecked")
  private static void message(Case one) {
    var diagnosis = new Diagnosis((int) one.given().get("nodeCount"));
    var statuses = (Map<String, Map<String, Object>>) one.given().get("statusByNode");
    statuses.forEach(
        (node, status) -> {
          var reasons = ((List<String>) status.get("reasons")).toArray(String[]::new);
          diagnosis.refuse(node(node), "plugin", FilterStatus.unschedulable(reasons));
        });
    if (one.given().get("preFilterMessage") instanceof String sentence) {
      diagnosis.refuseAll("plugin", sentence);
    }
    assertThat(diagnosis.message(String.valueOf(one.given().getOrDefault("postFilterMessage", ""))))
        .isEqualTo(one.expected().get("message"));
  }

  private static NodeInfo node(String name) {
    return new NodeInfo(new NodeBuilder().withNewMetadata().withName(name).endMetadata().build());
  }
}
