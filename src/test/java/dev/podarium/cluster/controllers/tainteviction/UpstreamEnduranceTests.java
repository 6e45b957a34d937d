package dev.podarium.cluster.controllers.tainteviction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How long Pods endure taints, against the table of Kubernetes' own tests. */
class UpstreamEnduranceTests {

  @TestFactory
  Stream<DynamicTest> endurance() {
    return Conformance.tests("node-lifecycle", UpstreamEnduranceTests::check);
  }

  private static void check(Case one) {
    if (one.source().contains("TestGetMinTolerationTime")) {
      var used = documents(one.given().get("tolerations"), Toleration.class);
      assertThat(Endurance.shortest(used)).isEqualTo(1_000_000_000L);
    } else if (one.source().contains("TestCreatePod")) {
      var pod = Json.object(document(one.given().get("pod")), Pod.class);
      var taints = document(one.given().get("taintsByNode")).get("node1");
      assertEvicted(one, pod, documents(taints, Taint.class));
    } else if (one.source().contains("TestCreateNode")) {
      var pod = documents(one.given().get("pods"), Pod.class).getFirst();
      var node = Json.object(document(one.given().get("node")), Node.class);
      assertEvicted(one, pod, Endurance.evicting(node));
    } else {
      Assumptions.abort("a course of events in the whole cluster: see LostNodeTests");
    }
  }

  private static void assertEvicted(Case one, Pod pod, List<Taint> taints) {
    var tolerations =
        Objects.requireNonNullElse(pod.getSpec().getTolerations(), List.<Toleration>of());
    var endurance = taints.isEmpty() ? Endurance.FOREVER : Endurance.of(tolerations, taints);
    assertThat(endurance == 0).isEqualTo(one.expected().get("evicted"));
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> documents(@Nullable Object list, Class<T> type) {
    return list == null
        ? List.of()
        : ((List<Map<String, Object>>) list).stream().map(each -> Json.object(each, type)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> document(Object value) {
    return (Map<String, Object>) value;
  }
}
