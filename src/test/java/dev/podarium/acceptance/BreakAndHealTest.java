package dev.podarium.acceptance;

import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Snapshot;
import dev.podarium.api.TimeMachine.State;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.printers.PodColumns;
import dev.podarium.workbench.frame.Theme;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Item 4: what a person breaks with the right mouse button, the cluster heals. */
class BreakAndHealTest {

  private static final int REPLICAS = 3;

  @Test
  void aDeletedPodIsReplacedAndAKilledContainerRestarted() {
    try (var window = running()) {
      var victim = somePod(window.cluster().latest(), Pods::ready);
      window.choose(victim, "Delete Pod");
      window.until("it is gone", world -> world.find(victim) == null);
      window.until("it was replaced", world -> ready(world) == REPLICAS);

      var killed = somePod(window.cluster().latest(), Pods::ready);
      window.choose(killed, "Kill container");
      window.until("it was restarted", world -> restarts(world, killed) == 1);
      window.until("it is ready again", world -> ready(world) == REPLICAS);
      window.photograph("4-healed");
    }
  }

  @Test
  void aStoppedNodeLosesItsPodsToTheOthers() {
    try (var window = running()) {
      var victim = somePod(window.cluster().latest(), Pods::ready);
      var name = nodeOf(window.cluster().latest(), victim);
      window.choose(node(name), "Stop Node");
      window.until("the Node is given up", world -> !isReady(world, name));
      window.photograph("4-node-stopped");
      window.photograph("4-node-stopped-dark", 1280, 800, Theme.DEFAULT.dark(true));
      window.until(
          "all replicas run elsewhere",
          world ->
              world
                      .list(Pod.class)
                      .filter(pod -> !Pods.nodeName(pod).equals(name) && Pods.ready(pod))
                      .count()
                  == REPLICAS);
      window.photograph("4-node-evicted");
    }
  }

  @Test
  void aCordonedNodeTakesNoNewPods() {
    try (var window = running()) {
      window.choose(node("node-0"), "Cordon");
      window.until("cordoned", world -> unschedulable(world, "node-0"));
      window.photograph("4-cordoned");
      window.choose(node("node-0"), "Uncordon");
      window.until("uncordoned", world -> !unschedulable(world, "node-0"));
      assertThat(ready(window.cluster().latest())).isEqualTo(REPLICAS);
    }
  }

  @Test
  void aDrainedNodeIsEmptyAndItsPodsRunElsewhere() {
    try (var window = running()) {
      var victim = somePod(window.cluster().latest(), Pods::ready);
      var name = nodeOf(window.cluster().latest(), victim);
      window.choose(node(name), "Drain");
      window.until(
          "it is empty and all replicas run elsewhere",
          world ->
              ready(world) == REPLICAS
                  && world.list(Pod.class).noneMatch(pod -> Pods.nodeName(pod).equals(name)));
      assertThat(unschedulable(window.cluster().latest(), name)).isTrue();
      window.photograph("4-drained");
    }
  }

  private static Window running() {
    var window = Window.open(3);
    window.cluster().send(Workloads.deployment("web", REPLICAS, "nginx:1.14.2")).join();
    window.cluster().time().orElseThrow().speed(100);
    window.press(SPACE);
    window.until("running", world -> ready(world) == REPLICAS);
    return window.untilTime("settled", State::settled);
  }

  private static ObjectRef somePod(Snapshot world, Predicate<Pod> wanted) {
    return world
        .list(Pod.class)
        .filter(wanted.and(pod -> !Metas.deleting(pod)))
        .findFirst()
        .map(ObjectRef::of)
        .orElseThrow();
  }

  private static long ready(Snapshot world) {
    return world.list(Pod.class).filter(Pods::ready).count();
  }

  private static int restarts(Snapshot world, ObjectRef ref) {
    return world.find(ref) instanceof Pod pod ? PodColumns.of(pod).restarts() : 0;
  }

  private static String nodeOf(Snapshot world, ObjectRef ref) {
    return world.find(ref) instanceof Pod pod ? Pods.nodeName(pod) : "";
  }

  private static ObjectRef node(String name) {
    return ObjectRef.cluster(Kinds.NODE, name);
  }

  private static boolean unschedulable(Snapshot world, String name) {
    var node = world.find(Node.class, "", name);
    return node != null && Boolean.TRUE.equals(node.getSpec().getUnschedulable());
  }

  private static boolean isReady(Snapshot world, String name) {
    var node = world.find(Node.class, "", name);
    return node != null
        && node.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals("Ready") && c.getStatus().equals("True"));
  }
}
