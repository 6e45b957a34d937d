package dev.podarium.cluster.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.api.Test;

class SchedulerTests {

  @Test
  void aPodIsBoundToANodeThatHasRoom() {
    var world = World.of(0);
    world.send(new Create(node("small", "100m")));
    world.send(new Create(node("large", "4")));

    world.send(new Create(pod("web", "500m")));
    world.runUntilSettled();

    assertThat(nodeOf(world, "web")).isEqualTo("large");
    assertThat(world.latest().list(Event.class))
        .extracting(Event::getReason, Event::getMessage, Event::getAction)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "Scheduled", "Successfully assigned default/web to large", "Binding"));
  }

  @Test
  void aPodThatNoNodeCanTakeIsToldSoAndWaitsForOneThatCan() {
    var world = World.of(0);
    world.send(new Create(node("small", "1")));
    world.send(new Create(pod("big", "2")));
    world.runUntilSettled();

    var condition = Pods.condition(stored(world, "big"), "PodScheduled");
    assertThat(condition).isNotNull();
    assertThat(condition.getReason()).isEqualTo("Unschedulable");
    assertThat(condition.getMessage())
        .isEqualTo(
            "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption:"
                + " 0/1 nodes are available: 1 Preemption is not helpful for scheduling.");

    world.send(new Create(node("large", "4")));
    world.runUntilSettled();

    assertThat(nodeOf(world, "big")).isEqualTo("large");
  }

  private static String nodeOf(World world, String pod) {
    return Pods.nodeName(stored(world, pod));
  }

  private static Pod stored(World world, String pod) {
    return world.latest().find(Pod.class, "default", pod);
  }

  private static Node node(String name, String cpu) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withNewStatus()
        .addToAllocatable("cpu", new Quantity(cpu))
        .addToAllocatable("memory", new Quantity("8Gi"))
        .addToAllocatable("pods", new Quantity("110"))
        .addNewCondition()
        .withType("Ready")
        .withStatus("True")
        .endCondition()
        .endStatus()
        .build();
  }

  private static Pod pod(String name, String cpu) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("c")
        .withImage("nginx")
        .withNewResources()
        .addToRequests("cpu", new Quantity(cpu))
        .endResources()
        .endContainer()
        .endSpec()
        .build();
  }
}
