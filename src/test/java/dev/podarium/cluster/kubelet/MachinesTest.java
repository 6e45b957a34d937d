package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.HardwareCommand.AddNode;
import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.HardwareCommand.RemoveNode;
import dev.podarium.api.HardwareCommand.StartNode;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Refusal;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MachinesTest {

  private final Lab lab = new Lab();

  @Test
  void aMachineThatWasThereFromTheStartIsReadyAtVirtualTimeZero() {
    var node = node("node-0");

    assertThat(ready(node)).isEqualTo("True");
    assertThat(lab.world.cluster().agenda().now()).isZero();
    assertThat(node.getStatus().getNodeInfo().getKubeletVersion()).isEqualTo("v1.36.0");
    assertThat(node.getMetadata().getLabels())
        .containsEntry("kubernetes.io/hostname", "node-0")
        .containsEntry("kubernetes.io/os", "linux");
  }

  @Test
  void itsHeartbeatsGoOnWithoutKeepingTheWorldFromBeingSettled() {
    lab.world.runUntilSettled();
    lab.world.runFor(601);

    var lease = lab.world.latest().find(Lease.class, "kube-node-lease", "node-0");
    assertThat(lease.getSpec().getRenewTime().toString()).startsWith("2026-01-01T08:10");
    var heartbeat = node("node-0").getStatus().getConditions().getFirst().getLastHeartbeatTime();
    assertThat(heartbeat).isEqualTo(Timestamps.at(600_000_000_000L));
    assertThat(
            lab.world.changes().stream()
                .filter(c -> c.after() instanceof Lease && c.verb() == Verb.UPDATE)
                .map(Change::routine))
        .hasSizeGreaterThan(50)
        .containsOnly(true);
  }

  @Test
  void anAddedMachineIsReadyWhenItsNetworkIs() {
    lab.world.send(new AddNode(NodeShape.of("node-9")));
    lab.world.runFor(0.1);

    assertThat(ready(node("node-9"))).isEqualTo("False");
    assertThat(node("node-9").getSpec().getPodCIDR()).isEqualTo("10.244.1.0/24");

    lab.world.runUntilSettled();
    assertThat(ready(node("node-9"))).isEqualTo("True");
  }

  @Test
  void nobodySaysThatThePodsOfAStoppedMachineAreGone() {
    lab.run("nginx:1").world.runUntilSettled();
    var before = lab.pod();
    lab.world.send(new StopNode("node-0"));
    lab.world.runFor(40);

    assertThat(lab.pod()).isEqualTo(before);
    assertThat(lab.world.cluster().agenda().settled()).isFalse();
  }

  @Test
  void aMachineThatComesBackRestartsItsContainers() {
    lab.run("nginx:1").world.runUntilSettled();
    lab.world.send(new StopNode("node-0"));
    lab.world.runFor(20);
    lab.world.send(new StartNode("node-0"));
    lab.world.runUntilSettled();

    assertThat(lab.status().getRestartCount()).isEqualTo(1);
    assertThat(lab.status().getLastState().getTerminated().getExitCode()).isEqualTo(255);
    assertThat(lab.status().getLastState().getTerminated().getReason()).isEqualTo("Unknown");
    assertThat(Pods.ready(lab.pod())).isTrue();
    assertThat(lab.events())
        .contains(
            "SandboxChanged: Pod sandbox changed, it will be killed and re-created.",
            "Pulled: Container image \"nginx:1\" already present on machine and can be"
                + " accessed by the pod");
  }

  @Test
  void aPodThatWasDeletedMeanwhileGoesWhenItsMachineComesBack() {
    lab.run("nginx:1").world.runUntilSettled();
    lab.world.send(new StopNode("node-0"));
    lab.world.runFor(5);
    lab.delete(null).world.runFor(40);
    assertThat(lab.world.latest().find(Lab.P)).isNotNull();

    lab.world.send(new StartNode("node-0"));
    lab.world.runUntilSettled();
    assertThat(lab.world.latest().find(Lab.P)).isNull();
  }

  @Test
  void aRemovedMachineTakesItsNodeWithIt() {
    lab.world.send(new RemoveNode("node-0"));
    lab.world.runFor(0.1);

    assertThat(lab.world.latest().find(ObjectRef.cluster(Kinds.NODE, "node-0"))).isNull();
  }

  @Test
  void whatCannotBeDoneIsRefusedWithASentence() {
    assertThatThrownBy(() -> lab.world.send(new StopNode("nobody")))
        .isInstanceOf(Refusal.class)
        .hasMessage("nodes \"nobody\" not found");
    assertThatThrownBy(() -> lab.world.send(new StartNode("node-0")))
        .hasMessage("the machine of node \"node-0\" is on already");
    assertThatThrownBy(() -> lab.world.send(new KillContainer(Lab.P, "")))
        .hasMessage("pods \"p\" not found");
  }

  private Node node(String name) {
    var node = lab.world.latest().find(ObjectRef.cluster(Kinds.NODE, name));
    return Objects.requireNonNull((Node) node);
  }

  private static String ready(Node node) {
    return node.getStatus().getConditions().stream()
        .filter(c -> c.getType().equals("Ready"))
        .map(NodeCondition::getStatus)
        .findFirst()
        .orElseThrow();
  }
}
