package dev.podarium.workbench.strips.daemonset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.stories.Stage;
import dev.podarium.workbench.strips.lanes.Lane;
import dev.podarium.workbench.strips.lanes.Lane.Mark;
import dev.podarium.workbench.strips.lanes.LanesPicture;
import dev.podarium.workbench.strips.past.Lives;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import org.junit.jupiter.api.Test;

class DaemonSetStripTest {

  private final Stage stage =
      Stage.empty(11)
          .say("kubectl taint nodes node-2 dedicated=gpu:NoSchedule")
          .say("kubectl apply -f src/test/resources/strips/daemonset.yaml")
          .settle();

  @Test
  void eachNodeHasALaneAndTheOneThatIsLeftOutSaysWhy() {
    var picture = picture();

    assertThat(picture.lanes())
        .extracting(Lane::name)
        .startsWith("node-0", "node-1", "node-2")
        .endsWith("node-9", "node-10");
    assertThat(picture.lanes().get(2).mark()).isEqualTo(Mark.LEFT_OUT);
    assertThat(picture.lanes().get(2).note())
        .isEqualTo("left out: taint dedicated=gpu:NoSchedule, which agent does not tolerate");
    assertThat(picture.figures())
        .isEqualTo("revision 1 · 10 of 10 Nodes done · 10 ready · 1 Node left out");
    assertThat(picture.sentence().isEmpty()).isTrue();
  }

  @Test
  void whileItRollsItSaysWhomItWaitsForAndWhoIsNext() {
    stage.say("kubectl set image daemonset/agent agent=nginx:1.16.1").runFor(1);

    var picture = picture();

    assertThat(picture.figures())
        .startsWith("revision 1 → 2 · 0 of 10 Nodes done · 9 ready, at least 9 must be");
    assertThat(picture.lanes()).filteredOn(lane -> lane.note().equals("is next")).hasSize(1);
    assertThat(picture.sentence().text())
        .matches(
            "The DaemonSet controller waits for agent on node-\\d+ before it goes on to node-\\d+:"
                + " at most 1 may be unavailable\\.");
  }

  private LanesPicture picture() {
    var moment = stage.history().now();
    return new DaemonSetStrip(new Lives(stage.history()))
        .picture(stage.find(DaemonSet.class, "agent"), moment, moment.snapshot().nanos())
        .orElseThrow();
  }
}
