package dev.podarium.workbench.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Durations;
import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import org.junit.jupiter.api.Test;

class DaemonSetDescriptorTest {

  private final Stage stage =
      Stage.empty(3)
          .say("kubectl taint node node-2 dedicated=gpu:NoSchedule")
          .say("kubectl label node node-0 disk=ssd")
          .say("kubectl label node node-2 disk=ssd")
          .say("kubectl apply -f manifests/nodes-come-and-go")
          .settle();

  @Test
  void itsNodesStandInLargeFiguresAndTheOthersWithTheirReasons() {
    var now = Durations.seconds(stage.seconds());

    var model = ObjectDetails.of(agent(), stage.world(), now);

    assertThat(model.headlines().getFirst().value()).isEqualTo("1 of 1");
    assertThat(model.is())
        .extracting(fact -> fact.name() + ": " + fact.value())
        .contains(
            "leaves out node-1: no label disk=ssd, which agent asks for",
            "leaves out node-2: taint dedicated=gpu:NoSchedule, which agent does not tolerate");
  }

  @Test
  void whatHappensIsSaidBeforeItIsApplied() {
    assertThat(KindDescriptors.consequenceOfCreating(agent(), stage.world()))
        .isEqualTo(
            "One Pod on each of 1 of 3 Nodes: node-1 is left out: no label disk=ssd, which agent"
                + " asks for, and 1 more.");
    var before = agent();
    stage.say("kubectl set image daemonset/agent agent=nginx:1.16.1").settle();
    assertThat(KindDescriptors.consequenceOfChanging(before, agent(), stage.world()))
        .startsWith(
            "Changes the Pod template: one Pod after the other is replaced, on at most 1 Node at"
                + " once. One Pod on each of 1 of 3 Nodes");
  }

  @Test
  void aPodIsCalledByItsNode() {
    var pod = stage.list(Pod.class).getFirst();

    assertThat(KindDescriptors.podLabel(agent(), pod)).isEqualTo(Pods.nodeName(pod));
    assertThat(KindDescriptors.card(agent()).orElseThrow().counts())
        .isEqualTo("desired 1 · ready 1");
  }

  private DaemonSet agent() {
    return stage.find(DaemonSet.class, "agent");
  }
}
