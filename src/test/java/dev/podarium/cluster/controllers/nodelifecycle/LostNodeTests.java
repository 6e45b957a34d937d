package dev.podarium.cluster.controllers.nodelifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Update;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the control plane does about a Node without a kubelet: it has reported once and is silent.
 */
class LostNodeTests {

  private final World world = World.of(2);

  @Test
  void aSilentNodeBecomesUnknownAfterItsGracePeriodAndIsTainted() {
    world.send(new Create(silentNode()));
    world.runFor(45);
    assertThat(readiness()).isEqualTo("True");

    world.runFor(25);

    assertThat(Nodes.condition(node(), "Ready"))
        .returns("Unknown", condition -> condition.getStatus())
        .returns("NodeStatusUnknown", condition -> condition.getReason())
        .returns("Kubelet stopped posting node status.", condition -> condition.getMessage());
    assertThat(Nodes.taints(node()))
        .extracting(taint -> taint.getKey() + ":" + taint.getEffect())
        .containsExactly(
            "node.kubernetes.io/unreachable:NoSchedule",
            "node.kubernetes.io/unreachable:NoExecute");
    assertThat(messages("NodeNotReady")).contains("Node lost status is now: NodeNotReady");
  }

  @Test
  void itsPodsAreNoLongerReadyAndAreEvictedAfterFiveMinutes() {
    world.send(new Create(silentNode()));
    world.send(new Create(pod()));
    var ready = new PodConditionBuilder().withType("Ready").withStatus("True").build();
    world.send(new UpdateStatus(Pods.withCondition(storedPod(), ready)));

    world.runFor(100);
    assertThat(Pods.ready(storedPod())).isFalse();
    assertThat(messages("NodeNotReady")).contains("Node is not ready");
    assertThat(Metas.deleting(storedPod())).isFalse();

    world.runFor(300);
    assertThat(Metas.deleting(storedPod())).isTrue();
    assertThat(Pods.condition(storedPod(), "DisruptionTarget"))
        .returns("DeletionByTaintManager", condition -> condition.getReason());
    assertThat(messages("TaintManagerEviction"))
        .containsExactly("Marking for deletion Pod default/web");
  }

  @Test
  void theWorldIsNotSettledBeforeAnEvictionThatIsToCome() {
    world.send(new Create(silentNode()));
    world.send(new Create(pod()));
    world.runFor(30);

    world.runUntilSettled();

    assertThat(Metas.deleting(storedPod())).isTrue();
  }

  @Test
  void aNodeThatComesBackLosesItsTaintsAndKeepsItsPods() {
    world.send(new Create(silentNode()));
    world.send(new Create(pod()));
    world.runFor(100);

    var ready = reported("2026-01-01T08:01:40Z").getStatus().getConditions().getFirst();
    world.send(new UpdateStatus(Nodes.withCondition(node(), ready)));
    world.runFor(10);

    assertThat(Nodes.taints(node())).isEmpty();
    assertThat(messages("TaintManagerEviction"))
        .containsExactly("Cancelling deletion of Pod default/web");
  }

  @Test
  void aCordonIsATaint() {
    var node = world.latest().find(Node.class, "", "node-0");
    world.send(
        new Update(new NodeBuilder(node).editSpec().withUnschedulable(true).endSpec().build()));
    world.runUntilSettled();

    assertThat(Nodes.taints(world.latest().find(Node.class, "", "node-0")))
        .extracting(taint -> taint.getKey() + ":" + taint.getEffect())
        .containsExactly("node.kubernetes.io/unschedulable:NoSchedule");
  }

  @Test
  void thePodsOfANodeThatIsGoneAreCollected() {
    world.runFor(1);
    world.send(new Create(silentNode()));
    world.send(new Create(pod()));
    world.runFor(5);

    world.send(new Delete(ObjectRef.cluster(Kinds.NODE, "lost"), DeleteOptions.DEFAULT));
    world.runFor(70);

    assertThat(world.latest().find(Pod.class, "default", "web")).isNull();
    assertThat(messages("RegisteredNode"))
        .containsExactly("Node lost event: Registered Node lost in Controller");
    assertThat(messages("RemovingNode"))
        .containsExactly("Node lost event: Removing Node lost from Controller");
  }

  /** 0.1 Nodes a second and zone: who is silent at the same time waits in a queue. */
  @Test
  void silentNodesAreGivenUpOneAfterTheOther() {
    var four = World.of(4);
    four.answer(new StopNode("node-0"));
    four.answer(new StopNode("node-1"));

    four.runUntil(latest -> !waiting(four).isEmpty());
    assertThat(waiting(four)).containsExactly(ObjectRef.cluster(Kinds.NODE, "node-1"));
    four.runFor(11);

    assertThat(waiting(four)).isEmpty();
  }

  private static List<ObjectRef> waiting(World world) {
    return world.cluster().components().stream()
        .filter(component -> component.name().equals("node-lifecycle-controller"))
        .flatMap(component -> component.queue().stream())
        .toList();
  }

  private Node node() {
    return world.latest().find(Node.class, "", "lost");
  }

  private String readiness() {
    return Nodes.condition(node(), "Ready").getStatus();
  }

  private Pod storedPod() {
    return world.latest().find(Pod.class, "default", "web");
  }

  private List<String> messages(String reason) {
    return world
        .latest()
        .list(Event.class)
        .filter(event -> reason.equals(event.getReason()))
        .map(Event::getMessage)
        .toList();
  }

  private static Node silentNode() {
    return reported("2026-01-01T08:00:00Z");
  }

  private static Node reported(String heartbeat) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName("lost")
        .endMetadata()
        .withNewStatus()
        .addToAllocatable("cpu", new Quantity("4"))
        .addToAllocatable("memory", new Quantity("8Gi"))
        .addToAllocatable("pods", new Quantity("110"))
        .addNewCondition()
        .withType("Ready")
        .withStatus("True")
        .withReason("KubeletReady")
        .withLastHeartbeatTime(heartbeat)
        .endCondition()
        .endStatus()
        .build();
  }

  private static Pod pod() {
    return new PodBuilder()
        .withNewMetadata()
        .withName("web")
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .withNodeName("lost")
        .addNewContainer()
        .withName("c")
        .withImage("nginx")
        .endContainer()
        .endSpec()
        .build();
  }
}
