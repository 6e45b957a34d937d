package dev.podarium.cluster.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Comparators;
import dev.podarium.chance.Seeds;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.Map;

class DeletionOrderProperties {

  private static final long NOW = Durations.seconds(100_000L);

  @Seeds(30)
  void isAnOrderOfAllPodsWhereTimesAreComparedExactly(Chance chance) {
    Comparators.lawful(DeletionOrder.EXACT, () -> pod(chance));
  }

  @Seeds(30)
  void ofTwoPodsOneGoesFirstWhicheverIsAskedAbout(Chance chance) {
    var order = order(chance);
    var one = pod(chance);
    var other = pod(chance);

    assertThat(Integer.signum(order.compare(one, other)))
        .isEqualTo(-Integer.signum(order.compare(other, one)));
  }

  @Seeds(30)
  void takesAsManyAsAreAskedForAndNoneTwice(Chance chance) {
    var pods = chance.listOf(0, 200, () -> pod(chance));
    var count = chance.between(0, 220);

    assertThat(order(chance).first(count, pods))
        .hasSize(Math.min(count, pods.size()))
        .doesNotHaveDuplicates()
        .isSubsetOf(pods);
  }

  private static DeletionOrder order(Chance chance) {
    return new DeletionOrder(Map.of("a", chance.between(0, 2), "b", chance.between(0, 2)), NOW);
  }

  /** Of few different values, so that many Pods are equal in many ways. */
  private static Pod pod(Chance chance) {
    return new PodBuilder()
        .withNewMetadata()
        .withName("web")
        .withUid("u" + chance.anything())
        .withCreationTimestamp(instant(chance))
        .addToAnnotations(
            "controller.kubernetes.io/pod-deletion-cost", chance.oneOf("0", "0", "-5", "x", ""))
        .endMetadata()
        .withNewSpec()
        .withNodeName(chance.oneOf("", "a", "b", "c"))
        .endSpec()
        .withNewStatus()
        .withPhase(chance.oneOf("Pending", "Running", "Running", "Unknown", "Odd"))
        .addNewCondition()
        .withType("Ready")
        .withStatus(chance.oneOf("True", "True", "False"))
        .withLastTransitionTime(instant(chance))
        .endCondition()
        .addNewContainerStatus()
        .withRestartCount(chance.between(0, 2))
        .endContainerStatus()
        .endStatus()
        .build();
  }

  /** Near enough to each other that logarithms are equal now and then; sometimes unknown. */
  private static String instant(Chance chance) {
    var ago = chance.oneOf(-5, 0, 1, 2, 3, 35, 60, 70, 120, 99_000);
    return chance.onceIn(8) ? null : Timestamps.at(NOW - Durations.seconds((long) ago));
  }
}
