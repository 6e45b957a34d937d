package dev.podarium.cluster.controllers.replicaset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Request.Create;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import org.junit.jupiter.api.Test;

class ReplicaSetControllerTest {

  @Test
  void createsTheMissingPodsInBatchesOfDoublingSize() {
    var world = World.of(3);

    world.send(new Create(Workloads.replicaSet("web", 4)));
    world.runFor(0.5);

    assertThat(world.latest().list(Pod.class)).hasSize(4);
    assertThat(world.latest().list(ReplicaSet.class))
        .singleElement()
        .satisfies(set -> assertThat(set.getStatus().getReplicas()).isEqualTo(4));
    assertThat(
            world.latest().list(Event.class).filter(e -> e.getReason().equals("SuccessfulCreate")))
        .hasSize(4)
        .allSatisfy(event -> assertThat(event.getMessage()).startsWith("Created pod: web-"));
  }
}
