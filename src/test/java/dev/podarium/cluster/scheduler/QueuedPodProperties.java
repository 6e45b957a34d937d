package dev.podarium.cluster.scheduler;

import dev.podarium.chance.Chance;
import dev.podarium.chance.Comparators;
import dev.podarium.chance.Seeds;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

class QueuedPodProperties {

  @Seeds(30)
  void theQueueTellsAllPodsApart(Chance chance) {
    var serials = new AtomicLong();
    Comparators.lawfulForKeys(
        Comparator.naturalOrder(),
        () ->
            new QueuedPod(
                info(chance.oneOf(0, 0, 1, Integer.MIN_VALUE, Integer.MAX_VALUE)),
                null,
                0,
                chance.between(0L, 3L),
                serials.incrementAndGet(),
                0,
                Set.of()));
  }

  private static PodInfo info(int priority) {
    return PodInfo.of(
        new PodBuilder()
            .withNewMetadata()
            .withName("web")
            .withNamespace("default")
            .endMetadata()
            .withNewSpec()
            .withPriority(priority)
            .endSpec()
            .build());
  }
}
