package dev.podarium.cluster.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Comparators;
import dev.podarium.chance.Seeds;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;

class OrderProperties {

  @Seeds(30)
  void replicaSetsHaveAnAge(Chance chance) {
    Comparators.lawful(OwnedReplicaSets.BY_AGE, () -> set(chance));
  }

  @Seeds(30)
  void replicaSetsHaveARevision(Chance chance) {
    Comparators.lawful(History.OLDEST_REVISION_FIRST, () -> set(chance));
  }

  @Seeds(30)
  void replicaSetsHaveASize(Chance chance) {
    Comparators.lawful(
        Scaling.LARGEST_FIRST.thenComparing(OwnedReplicaSets.BY_AGE), () -> set(chance));
  }

  @Seeds(50)
  void aBandCanBeMadeOfAnythingThatTheServerTakes(Chance chance) {
    var replicas = chance.between(0, 10_000);

    var band = RolloutBand.of(replicas, share(chance), share(chance));

    assertThat(band.maxSurge()).isNotNegative();
    assertThat(band.maxUnavailable()).isNotNegative();
    assertThat(band.maxSurge() + (long) band.maxUnavailable()).isPositive();
  }

  private static IntOrString share(Chance chance) {
    return chance.oneOf(
        null,
        new IntOrString(chance.between(0, Integer.MAX_VALUE)),
        new IntOrString(chance.between(0, 100) + "%"),
        new IntOrString(chance.between(0L, Long.MAX_VALUE - 1) + "%"),
        new IntOrString("9".repeat(chance.between(1, 40)) + "%"));
  }

  private static ReplicaSet set(Chance chance) {
    return new ReplicaSetBuilder()
        .withNewMetadata()
        .withName("web-" + chance.between(0, 3))
        .withCreationTimestamp(Timestamps.at(Durations.seconds(chance.between(0L, 3L))))
        .addToAnnotations(
            "deployment.kubernetes.io/revision",
            chance.oneOf("1", "2", "10", "", "x", "-1", "9".repeat(30)))
        .endMetadata()
        .withNewSpec()
        .withReplicas(chance.between(0, 2))
        .endSpec()
        .build();
  }
}
