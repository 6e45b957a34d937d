package dev.podarium.cluster.controllers.podgc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/podgc/gc_controller_test.go */
class PodGcTableTest {

  @TestFactory
  Stream<DynamicTest> podsAreCollectedAsUpstream() {
    return Conformance.tests("workload-podgc", PodGcTableTest::check);
  }

  private static void check(Case one) {
    var pods = objects(one, "pods", Pod.class);
    var threshold = (Integer) one.given().get("terminatedPodThreshold");
    var surplus = FinishedPods.surplus(pods.stream(), threshold);
    var deleted = new TreeSet<String>();
    surplus.forEach(pod -> deleted.add(pod.getMetadata().getName()));
    var failed = new TreeSet<String>();
    for (var pod : pods) {
      for (var request : looks(one, pods, pod)) {
        switch (request) {
          case Delete delete -> {
            deleted.add(delete.target().name());
            assertThat(delete.options().graceSeconds()).isZero();
          }
          case UpdateStatus(var object) -> {
            failed.add(object.getMetadata().getName());
            checkStatus((Pod) object, one.expected().get("statusBefore"));
          }
          default -> throw new AssertionError(request);
        }
      }
    }
    assertThat(deleted).isEqualTo(names(one, "deleted"));
    assertThat(failed).isEqualTo(names(one, "markedFailedFirst"));
  }

  private static TreeSet<String> names(Case one, String field) {
    return new TreeSet<>(
        ((List<?>) one.expected().get(field)).stream().map(String::valueOf).toList());
  }

  private static <T> List<T> objects(Case one, String field, Class<T> type) {
    return ((List<?>) one.given().get(field))
        .stream().map(tree -> Json.object(asMap(tree), type)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object tree) {
    return (Map<String, Object>) tree;
  }

  /** Looks at once, and again when the Node has been missing for so long. */
  private static List<Request> looks(Case one, List<Pod> pods, Pod pod) {
    var world = new ArrayList<HasMetadata>(pods);
    world.addAll(objects(one, "nodes", Node.class));
    var controller = new AbandonedPods("pod-garbage-collector-controller");
    var first = OneSync.of(world).look(controller, pod);
    var missing = (Integer) one.given().get("nodeMissingForSeconds");
    if (missing == null || !first.writes().isEmpty()) {
      return first.asked();
    }
    return OneSync.of(world)
        .at(Durations.seconds(missing.longValue()))
        .remembering(first.memory())
        .look(controller, pod)
        .asked();
  }

  private static void checkStatus(Pod pod, Object expected) {
    assertThat(Pods.phase(pod)).isEqualTo("Failed");
    if (expected != null) {
      var conditions =
          Pods.conditions(pod).stream()
              .map(each -> each.edit().withLastTransitionTime(null).build())
              .map(Json::tree)
              .toList();
      assertThat(conditions).isEqualTo(Objects.requireNonNull(asMap(expected).get("conditions")));
    }
  }
}
