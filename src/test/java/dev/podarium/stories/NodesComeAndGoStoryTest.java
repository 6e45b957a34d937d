package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.DaemonSets;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes that join, leave and are relabelled under a DaemonSet. */
class NodesComeAndGoStoryTest {

  private final Stage stage = Stage.of("nodes-come-and-go", 3).settle();

  @Test
  void theLabelDecidesAndTheTaintToo() {
    assertThat(nodes()).isEmpty();
    assertThat(counts()).isEqualTo(List.of(0, 0, 0, 0));

    stage.say("kubectl label node node-0 disk=ssd").settle();
    stage.say("kubectl cordon node-1").say("kubectl label node node-1 disk=ssd").settle();
    assertThat(nodes()).containsExactly("node-0", "node-1");
    assertThat(counts()).isEqualTo(List.of(2, 2, 2, 0));

    stage.say("kubectl taint node node-0 dedicated=gpu:NoSchedule").settle();
    stage.say("kubectl label node node-1 disk-").settle();
    assertThat(nodes()).containsExactly("node-0");
    assertThat(counts()).isEqualTo(List.of(0, 0, 0, 1));

    stage.say("kubectl taint node node-0 dedicated=gpu:NoExecute").settle();
    assertThat(nodes()).isEmpty();
    assertThat(stage.events(agent()))
        .hasSize(4)
        .extracting(event -> event.replaceAll("agent-.*", "agent-"))
        .containsExactly(
            "Normal SuccessfulCreate Created pod: agent-",
            "Normal SuccessfulCreate Created pod: agent-",
            "Normal SuccessfulDelete Deleted pod: agent-",
            "Normal SuccessfulDelete Deleted pod: agent-");
  }

  @Test
  void aNodeThatJoinsGetsAPodWhenItIsReadyAndLosesItWhenItLeaves() {
    stage.say("node add node-3 label=disk=ssd").settle();
    assertThat(nodes()).containsExactly("node-3");
    assertThat(
            stage.course(
                DaemonSet.class,
                "agent",
                set -> DaemonSets.count(set, DaemonSetStatus::getNumberMisscheduled)))
        .containsExactly(0);

    stage.say("node remove node-3").settle();
    assertThat(nodes()).isEmpty();
  }

  @Test
  void oneNodeAfterTheOtherGetsTheNewPod() {
    for (var number = 0; number < 3; number++) {
      stage.say("kubectl label node node-" + number + " disk=ssd");
    }
    stage.settle().say("kubectl set image daemonset/agent agent=nginx:1.16.1").settle();

    assertThat(
            stage.course(
                DaemonSet.class,
                "agent",
                set -> DaemonSets.count(set, DaemonSetStatus::getNumberAvailable)))
        .endsWith(3, 2, 3, 2, 3, 2, 3);
    assertThat(stage.list(Pod.class))
        .hasSize(3)
        .allMatch(
            pod -> pod.getSpec().getContainers().getFirst().getImage().equals("nginx:1.16.1"));
    assertThat(stage.list(ControllerRevision.class))
        .extracting(ControllerRevision::getRevision)
        .containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void ofEarlierTemplatesAsManyAreKeptAsTheLimitSays() {
    stage.say("kubectl label node node-0 disk=ssd").settle();
    stage.say("kubectl patch daemonset/agent -p {\"spec\":{\"revisionHistoryLimit\":1}}");
    stage.say("kubectl set image daemonset/agent agent=nginx:1.16.1").settle();
    stage.say("kubectl set image daemonset/agent agent=nginx:1.17.0").settle();

    assertThat(stage.list(ControllerRevision.class))
        .extracting(ControllerRevision::getRevision)
        .containsExactlyInAnyOrder(2L, 3L);
  }

  @Test
  void aStoppedControllerFindsWhatHasChangedWhenItIsStartedAgain() {
    stage.say("fault stop-component daemonset-controller");
    stage.say("kubectl label node node-0 disk=ssd").runFor(60);
    assertThat(nodes()).isEmpty();

    stage.say("fault start-component daemonset-controller").settle();

    assertThat(nodes()).containsExactly("node-0");
  }

  private List<String> nodes() {
    return stage.list(Pod.class).stream()
        .filter(pod -> !Metas.deleting(pod))
        .map(Pods::nodeName)
        .sorted()
        .toList();
  }

  /** Desired, scheduled, ready, misscheduled. */
  private List<Integer> counts() {
    var agent = agent();
    return List.of(
        DaemonSets.count(agent, DaemonSetStatus::getDesiredNumberScheduled),
        DaemonSets.count(agent, DaemonSetStatus::getCurrentNumberScheduled),
        DaemonSets.count(agent, DaemonSetStatus::getNumberReady),
        DaemonSets.count(agent, DaemonSetStatus::getNumberMisscheduled));
  }

  private DaemonSet agent() {
    return stage.find(DaemonSet.class, "agent");
  }
}
