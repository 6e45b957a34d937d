package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.HardwareCommand.KillContainer;
import dev.podarium.api.HardwareCommand.StartComponent;
import dev.podarium.api.HardwareCommand.StopComponent;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A kubelet, or its container runtime, that is away for a while: containers go on. */
class KubeletRestartTest {

  private static final String KUBELET = "kubelet node-0";
  private static final String RUNTIME = "container-runtime node-0";

  private final Lab lab = new Lab();

  @Test
  void containersOutliveAKubeletThatIsAwayForAMinute() {
    lab.run("nginx:1").world.runUntilSettled();
    var before = lab.status();

    awayFor(60, KUBELET);

    assertThat(lab.status()).isEqualTo(before);
    assertThat(Pods.ready(lab.pod())).isTrue();
    assertThat(lab.events()).doesNotContain("SandboxChanged");
    assertThat(lab.times("Started")).hasSize(1);
  }

  @Test
  void whatEndedMeanwhileIsReportedAsItEndedAndRestartedWhatRunsIsNot() {
    lab.run(spec -> spec.addToContainers(Lab.container("d", "sleep 20; exit 3").build()), "nginx:1")
        .world
        .runFor(10);
    var began = Timestamps.nanos(container("d").getState().getRunning().getStartedAt());

    lab.world.answer(new StopComponent(KUBELET));
    lab.world.runFor(60);
    lab.world.answer(new StartComponent(KUBELET));
    lab.world.runFor(10);

    assertThat(container("c").getRestartCount()).isZero();
    assertThat(container("d").getRestartCount()).isEqualTo(1);
    var last = container("d").getLastState().getTerminated();
    assertThat(last.getExitCode()).isEqualTo(3);
    assertThat(Timestamps.nanos(last.getFinishedAt()) - began).isEqualTo(Durations.seconds(20L));
    assertThat(Pods.ready(lab.pod())).isTrue();
    assertThat(lab.events()).noneMatch(event -> event.startsWith("SandboxChanged"));
  }

  @Test
  void aPodThatFinishedMeanwhileHasSucceededWhenTheKubeletIsBack() {
    lab.run(spec -> spec.withRestartPolicy("Never"), "busybox", "sh", "-c", "sleep 20");
    lab.world.runFor(10);

    awayFor(60, KUBELET);

    assertThat(Pods.phase(lab.pod())).isEqualTo("Succeeded");
    assertThat(lab.status().getState().getTerminated().getExitCode()).isZero();
    assertThat(lab.times("Started")).hasSize(1);
  }

  @Test
  void aPodThatWasDeletedMeanwhileEndsInPeaceWhenTheKubeletIsBack() {
    lab.run("nginx:1").world.runUntilSettled();
    lab.world.answer(new StopComponent(KUBELET));
    lab.delete(null).world.runFor(20);
    assertThat(lab.world.latest().find(Lab.P)).isNotNull();

    lab.world.answer(new StartComponent(KUBELET));
    lab.world.runFor(20);

    assertThat(lab.world.latest().find(Lab.P)).isNull();
    assertThat(lab.events()).contains("Killing: Stopping container c");
  }

  @Test
  void aPodThatWasTakenAwayMeanwhileIsCleanedUpWhenTheKubeletIsBack() {
    lab.run("nginx:1").world.runUntilSettled();
    var uid = lab.pod();
    lab.world.answer(new StopComponent(KUBELET));
    lab.delete(0L).world.runFor(5);
    lab.world.answer(new StartComponent(KUBELET));
    lab.world.runFor(5);

    lab.run("nginx:1").world.runUntilSettled();
    assertThat(lab.pod().getMetadata().getUid()).isNotEqualTo(uid.getMetadata().getUid());
    assertThat(lab.status().getRestartCount()).isZero();
  }

  @Test
  void aContainerThatWasBeingStartedGoesOn() {
    lab.run("nginx:1").world.runFor(1.3);
    awayFor(20, KUBELET);

    assertThat(lab.status().getRestartCount()).isZero();
    assertThat(Pods.ready(lab.pod())).isTrue();
  }

  @Test
  void aContainerThatIsStillBeingStartedIsNotStartedTwice() {
    lab.run("nginx:1").world.runFor(1.1);
    awayFor(0, KUBELET);

    assertThat(lab.status().getRestartCount()).isZero();
    assertThat(Pods.ready(lab.pod())).isTrue();
    assertThat(lab.times("Created")).hasSize(1);
    assertThat(lab.times("Started")).hasSize(1);
  }

  @Test
  void aReadyContainerStaysReadyThoughItsProbeBeginsAnew() {
    lab.run(
            spec ->
                spec.editFirstContainer()
                    .withNewReadinessProbe()
                    .withNewTcpSocket()
                    .withNewPort(80)
                    .endTcpSocket()
                    .withInitialDelaySeconds(15)
                    .endReadinessProbe()
                    .endContainer(),
            "nginx:1")
        .world
        .runUntilSettled();
    assertThat(lab.status().getReady()).isTrue();
    var from = lab.world.latest().revision();

    awayFor(20, KUBELET);

    assertThat(lab.world.changes())
        .filteredOn(change -> change.revision() > from && change.ref().equals(Lab.P))
        .allMatch(change -> Pods.ready((Pod) change.object()));
  }

  @Test
  void aNodeWhoseContainerRuntimeIsDownSaysSoAndContainersGoOn() {
    lab.run("nginx:1").world.runUntilSettled();
    var before = lab.status();
    lab.world.answer(new StopComponent(RUNTIME));
    lab.world.runFor(24);
    assertThat(ready().getStatus()).isEqualTo("True");

    lab.world.runFor(18);
    assertThat(ready().getStatus()).isEqualTo("False");
    assertThat(ready().getReason()).isEqualTo("KubeletNotReady");
    assertThat(ready().getMessage()).isEqualTo("container runtime is down");

    lab.world.answer(new StartComponent(RUNTIME));
    lab.world.runFor(16);
    assertThat(ready().getStatus()).isEqualTo("True");
    assertThat(lab.status()).isEqualTo(before);
  }

  @Test
  void whatEndsWhileTheRuntimeIsDownIsLearnedWhenItAnswersAgain() {
    lab.run("nginx:1").world.runUntilSettled();
    lab.world.answer(new StopComponent(RUNTIME));
    lab.world.answer(new KillContainer(Lab.P, ""));
    lab.world.runFor(10);
    assertThat(lab.status().getState().getRunning()).isNotNull();

    lab.world.answer(new StartComponent(RUNTIME));
    lab.world.runUntilSettled();

    assertThat(lab.status().getRestartCount()).isEqualTo(1);
    assertThat(lab.status().getLastState().getTerminated().getExitCode()).isEqualTo(137);
  }

  @Test
  void aPodThatComesWhileTheRuntimeIsDownIsStartedWhenItAnswersAgain() {
    lab.world.answer(new StopComponent(RUNTIME));
    lab.run("nginx:1").world.runFor(10);
    assertThat(Pods.phase(lab.pod())).isEqualTo("Pending");
    assertThat(lab.events())
        .anyMatch(
            event ->
                event.startsWith("FailedCreatePodSandBox: ") && event.contains("containerd.sock"));

    lab.world.answer(new StartComponent(RUNTIME));
    lab.world.runUntilSettled();
    assertThat(Pods.ready(lab.pod())).isTrue();
  }

  @Test
  void aPodThatIsDeletedWhileTheRuntimeIsDownEndsWhenItAnswersAgain() {
    lab.run("nginx:1").world.runUntilSettled();
    lab.world.answer(new StopComponent(RUNTIME));
    lab.delete(null).world.runFor(10);
    assertThat(lab.world.latest().find(Lab.P)).isNotNull();

    lab.world.answer(new StartComponent(RUNTIME));
    lab.world.runFor(10);
    assertThat(lab.world.latest().find(Lab.P)).isNull();
  }

  @Test
  void aKubeletWithoutAContainerRuntimeCannotStart() {
    lab.run("nginx:1").world.runUntilSettled();
    lab.world.answer(new StopComponent(KUBELET));
    lab.world.answer(new StopComponent(RUNTIME));
    lab.world.answer(new StartComponent(KUBELET));
    lab.delete(null).world.runFor(25);
    assertThat(lab.world.latest().find(Lab.P)).isNotNull();

    lab.world.answer(new StartComponent(RUNTIME));
    lab.world.runFor(20);
    assertThat(lab.world.latest().find(Lab.P)).isNull();
  }

  @Test
  void statusesAreReportedWhenTheApiServerIsBack() {
    lab.run("nginx:1").world.runUntilSettled();
    lab.world.answer(new StopComponent("kube-apiserver"));
    lab.world.answer(new StopComponent(RUNTIME));
    lab.world.answer(new StartComponent(RUNTIME));
    lab.world.runFor(60);

    lab.world.answer(new StartComponent("kube-apiserver"));
    lab.world.runFor(60);
    assertThat(lab.status().getRestartCount()).isZero();
    assertThat(Pods.ready(lab.pod())).isTrue();
    assertThat(ready().getStatus()).isEqualTo("True");
  }

  @Test
  void itsQueueHasThePodsThatItBringsToLifeOrToAnEnd() {
    lab.run("nginx:1").world.runFor(0.5);
    assertThat(queue()).containsExactly(Lab.P);

    lab.world.runUntilSettled();
    assertThat(queue()).isEmpty();

    lab.delete(null).world.runFor(0.5);
    assertThat(queue()).containsExactly(Lab.P);
  }

  private List<ObjectRef> queue() {
    return lab.world.cluster().components().stream()
        .filter(component -> component.name().equals(KUBELET))
        .findFirst()
        .orElseThrow()
        .queue();
  }

  private void awayFor(double seconds, String component) {
    lab.world.answer(new StopComponent(component));
    lab.world.runFor(seconds);
    lab.world.answer(new StartComponent(component));
    lab.world.runFor(30);
  }

  private ContainerStatus container(String name) {
    return lab.pod().getStatus().getContainerStatuses().stream()
        .filter(status -> status.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private NodeCondition ready() {
    var node = (Node) lab.world.latest().find(ObjectRef.cluster(Kinds.NODE, "node-0"));
    return Nodes.condition(node, "Ready");
  }
}
