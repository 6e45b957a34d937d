package dev.podarium.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Command;
import dev.podarium.api.ComponentState;
import dev.podarium.api.ComponentState.State;
import dev.podarium.api.HardwareCommand.SlowComponent;
import dev.podarium.api.HardwareCommand.StartComponent;
import dev.podarium.api.HardwareCommand.StopComponent;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.chance.Chance;
import dev.podarium.chance.Seeds;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/**
 * Whatever is stopped, started and slowed in whatever order: in the end there is what was asked.
 */
class ConvergenceProperties {

  private static final ObjectRef WEB = new ObjectRef(Kinds.DEPLOYMENT, "default", "web");

  @Seeds(12)
  void allComesToWhatWasAskedFor(Chance chance) {
    var world = World.of(chance.seed(), 3);
    world.send(new Create(Workloads.web(4)));
    for (var i = 0; i < 8; i++) {
      world.runFor(chance.onceIn(4) ? chance.real(60, 400) : chance.real(0, 5));
      disturb(world, chance);
    }

    for (var state : world.cluster().components()) {
      attempt(world, new StartComponent(state.name()));
      attempt(world, new SlowComponent(state.name(), 1));
    }
    world.runFor(900).runUntilSettled();

    assertThat(end(world)).as(world.cluster().components().toString()).isEqualTo(wanted(world));
  }

  private static void disturb(World world, Chance chance) {
    var component = chance.oneOf(world.cluster().components());
    switch (chance.between(0, 7)) {
      case 0 ->
          attempt(world, patch("{\"spec\":{\"replicas\":%d}}".formatted(chance.between(1, 8))));
      case 1 -> attempt(world, patch(image("nginx:1.16." + chance.between(0, 1))));
      case 2 ->
          world
              .latest()
              .list(Pod.class)
              .findFirst()
              .ifPresent(
                  pod -> attempt(world, new Delete(ObjectRef.of(pod), DeleteOptions.DEFAULT)));
      case 3 -> attempt(world, new SlowComponent(component.name(), chance.between(1, 20)));
      default -> attempt(world, flip(component));
    }
  }

  private static Command flip(ComponentState component) {
    return component.state() == State.STOPPED
        ? new StartComponent(component.name())
        : new StopComponent(component.name());
  }

  private static Patch patch(String body) {
    return new Patch(WEB, PatchType.STRATEGIC_MERGE, body, "");
  }

  private static String image(String image) {
    return "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"%s\"}]}}}}"
        .formatted(image);
  }

  /** A stopped API server refuses, and what is running cannot be started. */
  private static void attempt(World world, Command command) {
    try {
      world.answer(command);
    } catch (Refusal refused) {
      assertThat(refused.status().getCode()).isIn(400, 404, 500, 503);
    }
  }

  private static String end(World world) {
    var pods = world.latest().list(Pod.class).toList();
    var ready = pods.stream().filter(Pods::ready).count();
    var sets =
        world
            .latest()
            .list(ReplicaSet.class)
            .filter(set -> set.getSpec().getReplicas() > 0)
            .toList();
    var nodes = world.latest().list(Node.class).filter(ConvergenceProperties::isReady).count();
    var status = world.latest().find(Deployment.class, "default", "web").getStatus();
    return "%d Pods, %d ready, %d available of %d ReplicaSets of %s on %d Nodes"
        .formatted(
            pods.size(),
            ready,
            status.getAvailableReplicas(),
            sets.size(),
            sets.getFirst().getSpec().getTemplate().getSpec().getContainers().getFirst().getImage(),
            nodes);
  }

  private static String wanted(World world) {
    var spec = world.latest().find(Deployment.class, "default", "web").getSpec();
    return "%d Pods, %d ready, %d available of 1 ReplicaSets of %s on 3 Nodes"
        .formatted(
            spec.getReplicas(),
            spec.getReplicas(),
            spec.getReplicas(),
            spec.getTemplate().getSpec().getContainers().getFirst().getImage());
  }

  private static boolean isReady(Node node) {
    return node.getSpec().getTaints().isEmpty()
        && node.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals("Ready") && c.getStatus().equals("True"));
  }
}
