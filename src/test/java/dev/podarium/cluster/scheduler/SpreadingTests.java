package dev.podarium.cluster.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadingTests {

  @Test
  void aThousandReplicasSpreadEvenly() {
    var world = World.of(20);
    world.send(new Create(Workloads.web(1000)));
    world.runUntilSettled();

    assertThat(IntStream.range(0, 20).map(i -> world.latest().count(IndexKey.node("node-" + i))))
        .allMatch(pods -> pods == 50);
  }

  @Test
  void thePodsOfAStoppedNodeAreReplacedElsewhere() {
    var world = World.of(3);
    world.send(new Create(Workloads.web(3)));
    world.runUntilSettled();
    var before = world.cluster().agenda().now();

    world.send(new StopNode("node-2"));
    world.runUntilSettled();

    assertThat(world.cluster().agenda().now() - before).isGreaterThan(350_000_000_000L);
    assertThat(world.latest().list(Pod.class, "default").filter(Pods::active).map(Pods::nodeName))
        .hasSize(3)
        .containsOnly("node-0", "node-1");
  }
}
