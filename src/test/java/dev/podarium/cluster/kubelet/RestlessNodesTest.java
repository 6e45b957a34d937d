package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.ComponentState.State;
import dev.podarium.api.HardwareCommand.StartComponent;
import dev.podarium.api.HardwareCommand.StartNode;
import dev.podarium.api.HardwareCommand.StopComponent;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kubelets, container runtimes and machines that come and go at random: all is well in the end. */
class RestlessNodesTest {

  private static final int NODES = 3;
  private static final int PODS = 6;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void whateverStopsAndStartsInWhateverOrderConverges(int seed) {
    var world = World.of(seed, NODES);
    var random = new Random(seed);
    world.send(new Create(Workloads.web(PODS)));
    for (var i = 0; i < 30; i++) {
      world.runFor(random.nextDouble() * 20);
      upset(world, random);
    }
    calm(world);
    world.runFor(400).runUntilSettled();

    var pods = world.latest().list(Pod.class).toList();
    assertThat(pods).hasSize(PODS).allMatch(Pods::ready);
    assertThat(pods).extracting(pod -> pod.getStatus().getPodIP()).doesNotHaveDuplicates();
    assertThat(world.latest().list(Node.class)).hasSize(NODES).allMatch(Nodes::ready);
  }

  /** What cannot be done in the present state is refused, and that is well. */
  private static void upset(World world, Random random) {
    var node = "node-" + random.nextInt(NODES);
    var component = List.of("kubelet ", "container-runtime ").get(random.nextInt(2)) + node;
    try {
      switch (random.nextInt(6)) {
        case 0, 1 -> world.answer(new StopComponent(component));
        case 2, 3 -> world.answer(new StartComponent(component));
        case 4 -> world.answer(new StopNode(node));
        default -> world.answer(new StartNode(node));
      }
    } catch (Refusal refused) {
      assertThat(refused.status().getCode()).isEqualTo(400);
    }
  }

  private static void calm(World world) {
    for (var i = 0; i < NODES; i++) {
      try {
        world.answer(new StartNode("node-" + i));
      } catch (Refusal runs) {
        assertThat(runs).hasMessageContaining("is on already");
      }
    }
    world.cluster().components().stream()
        .filter(component -> component.state() == State.STOPPED)
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .forEach(component -> world.answer(new StartComponent(component.name())));
  }
}
