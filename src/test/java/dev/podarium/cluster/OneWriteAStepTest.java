package dev.podarium.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Activity;
import dev.podarium.api.HardwareCommand.AddNode;
import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.HardwareCommand.RemoveNode;
import dev.podarium.api.HardwareCommand.StartComponent;
import dev.podarium.api.HardwareCommand.StartNode;
import dev.podarium.api.HardwareCommand.StopComponent;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Propagation;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Pod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever steps write by write sees every write: no entry of the agenda makes two. */
class OneWriteAStepTest {

  private static final int PODS = 30;

  private final World world = World.of(3);
  private Activity.Phase lastPhase = Activity.Phase.OTHER;

  @AfterEach
  void somethingActed() {
    assertThat(lastPhase).isEqualTo(Activity.Phase.ACT);
  }

  @Test
  void ofAKilledContainerAndALostNode() {
    world.send(new Create(Workloads.web(2)));
    stepThrough(60);
    var pod = world.latest().list(Pod.class).findFirst().orElseThrow();
    world.send(new KillContainer(ObjectRef.of(pod), ""));
    world.send(new StopNode("node-2"));
    stepThrough(500);
  }

  @Test
  void ofRemovedNodesWithManyPods() {
    world.send(new Create(Workloads.web(PODS)));
    stepThrough(30);
    world.send(new RemoveNode("node-0"));
    world.send(new RemoveNode("node-1"));
    stepThrough(200);
    world.answer(new AddNode(NodeShape.of("node-0")));
    stepThrough(60);
  }

  @Test
  void ofLostNodesWithManyPodsThatComeBack() {
    world.send(new Create(Workloads.web(PODS)));
    stepThrough(30);
    world.send(new StopNode("node-0"));
    world.send(new StopNode("node-1"));
    stepThrough(500);
    world.send(new StartNode("node-0"));
    stepThrough(100);
  }

  @Test
  void ofAControlPlaneThatWasAwayAndADeletedWorkload() {
    world.send(new Create(Workloads.web(PODS)));
    stepThrough(5);
    world.answer(new StopComponent("kube-apiserver"));
    stepThrough(100);
    world.answer(new StartComponent("kube-apiserver"));
    stepThrough(100);
    var web = new ObjectRef(Kinds.DEPLOYMENT, "default", "web");
    world.send(new Delete(web, new DeleteOptions(null, Propagation.FOREGROUND, null)));
    stepThrough(100);
    assertThat(world.latest().list(Pod.class)).isEmpty();
  }

  private void stepThrough(long seconds) {
    var agenda = world.cluster().agenda();
    var end = agenda.now() + seconds * 1_000_000_000L;
    while (agenda.now() < end) {
      var next = agenda.peek();
      var before = world.latest().revision();
      agenda.runNext();
      var written = world.latest().revision() - before;
      assertThat(written)
          .as(
              "writes of one entry: %s %s",
              next == null ? "" : next.who(), next == null ? "" : next.what())
          .isLessThanOrEqualTo(1);
      if (written > 0 && next != null) {
        lastPhase = Activity.Phase.valueOf(next.phase().name());
        assertThat(lastPhase)
            .as("a write of %s: %s", next.who(), next.what())
            .isEqualTo(Activity.Phase.ACT);
      }
    }
  }
}
