package dev.podarium.cluster.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases: kubernetes/kubernetes, pkg/controller/controller_utils_test.go,
 * TestSortingActivePodsWithRanks. The case that switches pod-deletion-cost off is left out: that
 * feature cannot be switched here.
 */
class DeletionOrderTest {

  private static final long NOW = Durations.seconds(40L * 24 * 3600);
  private static final long MONTH = Durations.seconds(30L * 24 * 3600);
  private static final long HOUR = Durations.seconds(3600L);

  private static final Pod UNSCHEDULED = pod("unscheduled", "", "Pending", null, -1, 0, "0");
  private static final Pod PENDING = pod("pending", "node", "Pending", null, -1, 0, "0");
  private static final Pod UNKNOWN = pod("unknown-phase", "node", "Unknown", null, -1, 0, "0");
  private static final Pod NOT_READY = pod("not-ready", "node", "Running", null, -1, 0, "0");
  private static final Pod READY_SINCE_NEVER = pod("no-time", "node", "Running", -1L, -1, 0, "0");
  private static final Pod READY_NOW = pod("ready-now", "node", "Running", NOW, NOW, 0, "0");
  private static final Pod READY_THEN =
      pod("ready-then", "node", "Running", NOW - MONTH, NOW - MONTH, 0, "0");
  private static final Pod RESTARTED = pod("restarts", "node", "Running", NOW, NOW, 9001, "0");
  private static final Pod OLD_READY_NOW =
      pod("ready-now-created-then", "node", "Running", NOW, NOW - MONTH, 0, "0");
  private static final Pod CHEAP = pod("low-cost", "node", "Running", NOW, NOW - MONTH, 0, "10");
  private static final Pod DEAR = pod("high-cost", "node", "Running", NOW, NOW - MONTH, 0, "100");
  private static final Pod UNSCHEDULED_5 =
      pod("unscheduled-5", "", "Pending", null, NOW - 5 * HOUR, 0, "0");
  private static final Pod UNSCHEDULED_8 =
      pod("unscheduled-8", "", "Pending", null, NOW - 8 * HOUR, 0, "0");
  private static final Pod READY_2 =
      pod("ready-2-hours", "", "Running", NOW - 2 * HOUR, NOW - MONTH, 0, "0");
  private static final Pod READY_5 =
      pod("ready-5-hours", "", "Running", NOW - 5 * HOUR, NOW - MONTH, 0, "0");
  private static final Pod READY_8 =
      pod("ready-8-hours", "", "Running", NOW - 8 * HOUR, NOW - MONTH, 0, "0");

  static Stream<Arguments> earlierAndLater() {
    return Stream.of(
        Arguments.of(UNSCHEDULED, 1, PENDING, 2),
        Arguments.of(UNSCHEDULED, 2, PENDING, 1),
        Arguments.of(PENDING, 1, UNKNOWN, 2),
        Arguments.of(UNKNOWN, 1, NOT_READY, 2),
        Arguments.of(NOT_READY, 1, READY_SINCE_NEVER, 1),
        Arguments.of(READY_SINCE_NEVER, 1, READY_NOW, 1),
        Arguments.of(READY_NOW, 2, READY_SINCE_NEVER, 1),
        Arguments.of(READY_NOW, 1, READY_THEN, 1),
        Arguments.of(READY_NOW, 2, READY_THEN, 1),
        Arguments.of(RESTARTED, 1, READY_NOW, 1),
        Arguments.of(READY_NOW, 2, RESTARTED, 1),
        Arguments.of(READY_NOW, 1, OLD_READY_NOW, 1),
        Arguments.of(OLD_READY_NOW, 2, READY_NOW, 1),
        Arguments.of(CHEAP, 2, DEAR, 1),
        Arguments.of(READY_2, 1, READY_5, 1));
  }

  /** Two Pods of one Node have one rank, so the second is moved to another Node for its own. */
  @ParameterizedTest(name = "{0} before {2}")
  @MethodSource("earlierAndLater")
  void thePodOfLessUseGoesFirst(Pod earlier, int rank, Pod later, int laterRank) {
    var elsewhere = onNode(later, later.getSpec().getNodeName().isEmpty() ? "" : "elsewhere");
    var order = new DeletionOrder(Map.of("node", rank, "elsewhere", laterRank), NOW);

    assertThat(order.compare(earlier, elsewhere)).isNegative();
    assertThat(order.compare(elsewhere, earlier)).isPositive();
  }

  static Stream<Arguments> equals() {
    return Stream.concat(
        Stream.of(UNSCHEDULED, PENDING, UNKNOWN, NOT_READY, OLD_READY_NOW, READY_THEN, RESTARTED)
            .map(pod -> Arguments.of(pod, pod)),
        Stream.of(Arguments.of(UNSCHEDULED_5, UNSCHEDULED_8), Arguments.of(READY_5, READY_8)));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @MethodSource("equals")
  void podsOfLikeUseAreEqual(Pod one, Pod other) {
    assertThat(new DeletionOrder(Map.of(), NOW).compare(one, other)).isZero();
  }

  private static Pod onNode(Pod pod, String node) {
    return new PodBuilder(pod).editSpec().withNodeName(node).endSpec().build();
  }

  /**
   * @param readySince virtual nanoseconds; null when not ready, -1 when it does not say
   * @param created virtual nanoseconds; -1 when it does not say
   */
  private static Pod pod(
      String name,
      String node,
      String phase,
      Long readySince,
      long created,
      int restarts,
      String cost) {
    var pod =
        new PodBuilder()
            .withNewMetadata()
            .withName(name)
            .withUid("")
            .addToAnnotations("controller.kubernetes.io/pod-deletion-cost", cost)
            .withCreationTimestamp(created < 0 ? null : Timestamps.at(created))
            .endMetadata()
            .withNewSpec()
            .withNodeName(node)
            .endSpec()
            .withNewStatus()
            .withPhase(phase)
            .endStatus();
    return readySince == null ? pod.build() : ready(pod, readySince, restarts);
  }

  private static Pod ready(PodBuilder pod, long since, int restarts) {
    return pod.editStatus()
        .addNewCondition()
        .withType("Ready")
        .withStatus("True")
        .withLastTransitionTime(since < 0 ? null : Timestamps.at(since))
        .endCondition()
        .addNewContainerStatus()
        .withRestartCount(restarts)
        .endContainerStatus()
        .endStatus()
        .build();
  }
}
