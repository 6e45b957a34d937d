package dev.podarium.workbench.strips.statefulset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.History;
import dev.podarium.api.Moment;
import dev.podarium.stories.Stage;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.strips.lanes.Bar;
import dev.podarium.workbench.strips.lanes.Lane;
import dev.podarium.workbench.strips.lanes.Lane.Mark;
import dev.podarium.workbench.strips.lanes.LanesPicture;
import dev.podarium.workbench.strips.past.Lives;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatefulSetStripTest {

  private final Stage stage =
      Stage.empty(3).say("kubectl apply -f src/test/resources/strips/statefulset.yaml").settle();
  private final History history = stage.history();

  @Test
  void theHighestOrdinalIsOnTopAndWhatThePartitionKeepsIsBelowItsLine() {
    stage.say("kubectl set image statefulset/db db=nginx:1.16.1").settle();

    var picture = picture(history.now());

    assertThat(picture.lanes())
        .extracting(Lane::name)
        .containsExactly("db-4", "db-3", "db-2", "db-1", "db-0");
    assertThat(picture.lanes())
        .extracting(Lane::mark)
        .containsExactly(Mark.DONE, Mark.DONE, Mark.DONE, Mark.NONE, Mark.NONE);
    assertThat(picture.limit().above()).isEqualTo(3);
    assertThat(picture.limit().words().getFirst())
        .isEqualTo("partition 2: db-0, db-1 keep revision 1");
    assertThat(picture.figures())
        .isEqualTo("revision 1 → 2, partition 2 · 3 of 3 ordinals done · 5 of 5 ready");
  }

  @Test
  void aPodThatWasReplacedHasItsBarsBesideThoseOfItsSuccessor() {
    stage.say("kubectl set image statefulset/db db=nginx:1.16.1").settle();

    var bars = picture(history.now()).lanes().getFirst().bars();

    assertThat(bars)
        .extracting(Bar::state)
        .containsSubsequence(
            PodState.PENDING,
            PodState.READY,
            PodState.TERMINATING,
            PodState.PENDING,
            PodState.READY);
    assertThat(bars)
        .extracting(Bar::stripe)
        .filteredOn(stripe -> stripe > 0)
        .containsExactly(1L, 2L);
    assertThat(bars).isSortedAccordingTo((one, other) -> Long.compare(one.from(), other.from()));
  }

  @Test
  void aMomentOfThePastLooksAsItDidThenFromWhereverOneComes() {
    stage.say("kubectl set image statefulset/db db=nginx:1.16.1").runFor(1);
    var moment = history.now();
    var lives = new Lives(history);
    var then = picture(lives, moment);
    stage.settle();
    var settled = picture(lives, history.now());

    assertThat(picture(lives, moment)).isEqualTo(then).isNotEqualTo(settled);
    assertThat(picture(new Lives(history), moment)).isEqualTo(then);
  }

  @Test
  void ordinalsThatGoGoFromTheHighestDown() {
    stage.say("kubectl scale statefulset/db --replicas=2").runFor(0.2);

    var picture = picture(history.now());

    assertThat(picture.sentence().text())
        .matches(
            "The StatefulSet controller waits for db-[34] to end before it ends db-[23]:"
                + " it goes from the highest ordinal down\\.");
    assertThat(picture.lanes()).filteredOn(lane -> lane.note().equals("is next")).hasSize(1);
  }

  private LanesPicture picture(Moment moment) {
    return picture(new Lives(history), moment);
  }

  private static LanesPicture picture(Lives lives, Moment moment) {
    var set = moment.snapshot().find(StatefulSet.class, "default", "db");
    return new StatefulSetStrip(lives)
        .picture(Objects.requireNonNull(set), moment, moment.snapshot().nanos())
        .orElseThrow();
  }
}
