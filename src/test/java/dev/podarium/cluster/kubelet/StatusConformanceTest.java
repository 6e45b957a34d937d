package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.pods.QosClass;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What follows from the statuses of containers, by the tables of Kubernetes' own tests. */
class StatusConformanceTest {

  private static final String RESTART_ALL =
      "restartPolicyRules with the action RestartAllContainers are not acted upon";

  private static final Map<String, String> SKIPPED =
      Map.of(
          "kubelet-phase-047d8cd3", RESTART_ALL,
          "kubelet-phase-135a8586", RESTART_ALL,
          "kubelet-phase-68d066b5", RESTART_ALL,
          "kubelet-phase-8300856d", RESTART_ALL);

  /** kubernetes/kubernetes, pkg/kubelet/kubelet_pods_test.go, TestPodPhase… */
  @TestFactory
  Stream<DynamicTest> phasesFollowFromContainers() {
    return Conformance.tests(
        "kubelet-phase",
        SKIPPED,
        one -> {
          var given = one.given();
          var phase =
              Phases.of(
                  pod(given.get("pod")).getSpec(),
                  statuses(given.getOrDefault("containerStatuses", List.of())),
                  Boolean.TRUE.equals(given.get("podIsTerminal")),
                  Boolean.TRUE.equals(given.get("podHasInitialized")));
          assertThat(phase).isEqualTo(one.expected().get("phase"));
        });
  }

  /** kubernetes/kubernetes, pkg/kubelet/status/generate_test.go */
  @TestFactory
  Stream<DynamicTest> conditionsFollowFromContainers() {
    return Conformance.tests("kubelet-conditions", StatusConformanceTest::condition);
  }

  private static void condition(Case one) {
    var arguments = (List<?>) one.given().get("arguments");
    var kind = (String) one.given().get("condition");
    var statuses = arguments.get(arguments.size() - 2);
    var conditions =
        new Conditions(
            pod(arguments.getFirst()).getSpec(),
            statuses == null ? null : statuses(statuses),
            (String) arguments.getLast());
    var made =
        switch (kind) {
          case "ContainersReady" -> conditions.containersReady();
          case "PodReady" -> conditions.ready(stored(arguments.get(2)));
          default -> conditions.initialized();
        };
    assertThat(Json.tree(made)).isEqualTo(one.expected());
  }

  /** kubernetes/kubernetes, pkg/apis/core/v1/helper/qos/qos_test.go */
  @TestFactory
  Stream<DynamicTest> qualityOfServiceFollowsFromResources() {
    return Conformance.tests(
        "kubelet-qos",
        one ->
            assertThat(QosClass.of(pod(one.given().get("pod"))))
                .isEqualTo(one.expected().get("qosClass")));
  }

  private static List<PodCondition> stored(@Nullable Object conditions) {
    return conditions == null
        ? List.of()
        : ((List<?>) conditions)
            .stream().map(c -> Json.object(map(c), PodCondition.class)).toList();
  }

  private static List<ContainerStatus> statuses(Object statuses) {
    return ((List<?>) statuses)
        .stream().map(status -> Json.object(map(status), ContainerStatus.class)).toList();
  }

  private static Pod pod(Object pod) {
    return Json.object(map(pod), Pod.class);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object object) {
    return (Map<String, Object>) object;
  }
}
