package dev.podarium.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.ComponentState;
import dev.podarium.api.HardwareCommand.AddNode;
import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.HardwareCommand.RemoveNode;
import dev.podarium.api.HardwareCommand.StartNode;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The control plane on a Node of its own: what nobody but its kubelet keeps running. */
class StaticPodsTest {

  private static final ObjectRef SCHEDULER =
      new ObjectRef(Kinds.POD, "kube-system", "kube-scheduler-control-plane");

  private final World world =
      World.of(
          new Cluster(
              1,
              List.of(NodeShape.of("node-0"), NodeShape.ofControlPlane()),
              Catalogue.standard()));

  @Test
  void theyRunAndAreShownByMirrors() {
    world.runFor(5);

    assertThat(world.latest().list(Pod.class))
        .extracting(pod -> pod.getMetadata().getName())
        .containsExactlyInAnyOrder(
            "etcd-control-plane",
            "kube-apiserver-control-plane",
            "kube-controller-manager-control-plane",
            "kube-scheduler-control-plane");
    assertThat(world.latest().list(Pod.class)).allMatch(Pods::ready);
    assertThat(scheduler().getStatus().getPodIP()).isEqualTo(scheduler().getStatus().getHostIP());
    assertThat(Metas.controllerOf(scheduler()).getKind()).isEqualTo("Node");
  }

  @Test
  void aDeletedOneIsThereAgainAndItsContainerNeverStopped() {
    world.runFor(5);
    var before = scheduler();

    world.send(new Delete(SCHEDULER, DeleteOptions.DEFAULT));
    world.runFor(5);

    assertThat(scheduler().getMetadata().getUid()).isNotEqualTo(before.getMetadata().getUid());
    assertThat(Pods.ready(scheduler())).isTrue();
    assertThat(containerId(scheduler())).isEqualTo(containerId(before));
  }

  @Test
  void whatItsContainerIsEndsWithItAndIsRestartedByTheKubelet() {
    world.runFor(5);

    world.send(new KillContainer(SCHEDULER, ""));
    world.send(new Create(Workloads.web(2)));
    assertThat(running("kube-scheduler")).isFalse();
    world.runUntilSettled();

    assertThat(running("kube-scheduler")).isTrue();
    assertThat(scheduler().getStatus().getContainerStatuses().getFirst().getRestartCount())
        .isEqualTo(1);
    assertThat(webPods()).hasSize(2).allMatch(Pods::ready);
  }

  @Test
  void withoutItsMachineNothingChangesAnyMoreAndContainersGoOn() {
    world.send(new Create(Workloads.web(2)));
    world.runUntilSettled();

    world.send(new StopNode("control-plane"));
    assertThatThrownBy(() -> world.send(new Delete(SCHEDULER, DeleteOptions.DEFAULT)))
        .isInstanceOf(Refusal.class);
    world.runFor(120);
    world.send(new StartNode("control-plane"));
    world.runUntilSettled();

    assertThat(running("kube-apiserver")).isTrue();
    assertThat(webPods()).hasSize(2).allMatch(Pods::ready);
    assertThat(webPods())
        .allMatch(pod -> pod.getStatus().getContainerStatuses().getFirst().getRestartCount() == 0);
  }

  @Test
  void noOrdinaryPodGoesThereAndTheMachineCannotBeTakenAway() {
    world.send(new Create(Workloads.web(3)));
    world.runUntilSettled();

    assertThat(webPods()).extracting(Pods::nodeName).containsOnly("node-0");
    assertThatThrownBy(() -> world.send(new RemoveNode("control-plane")))
        .hasMessageContaining("the control plane runs on node \"control-plane\"");
    var other = new NodeShape("other", "4", "8Gi", 110, NodeShape.ofControlPlane().labels());
    assertThatThrownBy(() -> world.send(new AddNode(other)))
        .hasMessage("the cluster has a machine of its control plane already");
  }

  private List<Pod> webPods() {
    return world
        .latest()
        .list(Pod.class)
        .filter(pod -> pod.getMetadata().getNamespace().equals("default"))
        .toList();
  }

  private Pod scheduler() {
    return (Pod) world.latest().find(SCHEDULER);
  }

  private static String containerId(Pod pod) {
    return pod.getStatus().getContainerStatuses().getFirst().getContainerID();
  }

  private boolean running(String component) {
    return world.cluster().components().stream()
        .filter(state -> state.name().equals(component))
        .anyMatch(state -> state.state() == ComponentState.State.RUNNING);
  }
}
