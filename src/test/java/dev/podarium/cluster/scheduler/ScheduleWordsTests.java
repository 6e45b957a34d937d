package dev.podarium.cluster.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Decision;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.Kinds;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleWordsTests {

  @Test
  void aDecisionNamesTheNodeThePointsOfTheBestAndWhatSpeaksAgainstTheOthers() {
    var decisions = decisionsAbout("1", "100m");

    assertThat(decisions).hasSize(1);
    assertThat(decisions.getFirst().key().kind()).isEqualTo(Kinds.POD);
    assertThat(decisions.getFirst().plan().getFirst()).matches("binds it to node-[012]");
    assertThat(decisions.getFirst().plan().get(1))
        .matches("node-[012] has \\d+ points: TaintToleration 300, NodeResourcesFit \\d+, .*");
  }

  @Test
  void aDecisionAgainstAllNodesSaysWhyOfEach() {
    var decisions = decisionsAbout("2", "100");

    assertThat(decisions.getFirst().plan())
        .containsExactly(
            "leaves it unscheduled: 0/3 nodes are available: 3 Insufficient cpu.",
            "not node-0, node-1, node-2: Insufficient cpu");
  }

  private static List<Decision> decisionsAbout(String name, String cpu) {
    var world = World.of(3);
    var decisions = new ArrayList<Decision>();
    world
        .cluster()
        .observe(
            activity -> {
              if (activity.who().equals("kube-scheduler") && activity.decision() != null) {
                decisions.add(activity.decision());
              }
            });
    world.send(
        new Create(
            new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace("default")
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("main")
                .withImage("nginx")
                .withNewResources()
                .addToRequests("cpu", new Quantity(cpu))
                .endResources()
                .endContainer()
                .endSpec()
                .build()));
    world.runUntilSettled();
    return decisions;
  }
}
