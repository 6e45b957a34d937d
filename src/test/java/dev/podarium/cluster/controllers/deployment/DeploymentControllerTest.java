package dev.podarium.cluster.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Change;
import dev.podarium.api.Origin;
import dev.podarium.api.Request.Create;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import org.junit.jupiter.api.Test;

class DeploymentControllerTest {

  @Test
  void makesAReplicaSetOfItsTemplate() {
    var world = World.of(3);

    world.send(new Create(Workloads.web(3)));
    world.runFor(20);

    assertThat(world.latest().list(ReplicaSet.class)).singleElement();
    assertThat(world.latest().list(Pod.class)).hasSize(3);
  }

  @Test
  void everyWriteLeadsBackToThePersonsCommand() {
    var world = World.of(3);
    var applied = world.send(new Create(Workloads.web(1))).getMetadata().getResourceVersion();
    world.runUntilSettled();

    var set = creation(world, ReplicaSet.class);
    var pod = creation(world, Pod.class);
    assertThat(set.origin()).isEqualTo(new Origin("deployment-controller", Long.valueOf(applied)));
    assertThat(pod.origin()).isEqualTo(new Origin("replicaset-controller", set.revision()));
    assertThat(event(world, "ScalingReplicaSet").origin().cause()).isEqualTo(set.revision());
    assertThat(event(world, "SuccessfulCreate").origin().cause()).isEqualTo(pod.revision());
  }

  private static Change creation(World world, Class<?> type) {
    return world.changes().stream()
        .filter(change -> type.isInstance(change.object()))
        .findFirst()
        .orElseThrow();
  }

  private static Change event(World world, String reason) {
    return world.changes().stream()
        .filter(c -> c.object() instanceof Event event && event.getReason().equals(reason))
        .findFirst()
        .orElseThrow();
  }
}
