package dev.podarium.workbench.strips.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.stories.Stage;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.strips.lanes.Bar;
import dev.podarium.workbench.strips.lanes.Lane;
import dev.podarium.workbench.strips.lanes.Wait;
import dev.podarium.workbench.strips.past.Lives;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import org.junit.jupiter.api.Test;

class JobStripTest {

  private final Stage stage = Stage.of("../src/test/resources/strips/job.yaml", 3);

  @Test
  void waitsAfterFailuresAreMeasuredAndTheNextPodIsPlanned() {
    stage.runFor(25);

    var picture = picture("pi");

    assertThat(picture.lanes()).hasSize(2);
    assertThat(picture.lanes())
        .allSatisfy(
            lane -> assertThat(lane.bars()).extracting(Bar::state).endsWith(PodState.FAILING));
    assertThat(picture.lanes().stream().flatMap(lane -> lane.waits().stream()))
        .extracting(Wait::words)
        .containsExactly("waits 20 s");
    assertThat(picture.lanes()).filteredOn(lane -> lane.next() > picture.now()).hasSize(1);
    assertThat(picture.sentence().text())
        .matches(
            "Job pi tries again in \\d+ s: two Pods in a row have failed,"
                + " so the wait doubled from 10 s to 20 s\\.");
  }

  @Test
  void aRetryGoesOnInTheLaneOfThePodThatFailed() {
    stage.runFor(56);

    var failing =
        picture("parts").lanes().stream()
            .filter(lane -> lane.bars().getLast().state() == PodState.FAILING)
            .map(Lane::bars)
            .toList();

    assertThat(failing).hasSize(1);
    assertThat(failing.getFirst())
        .extracting(bar -> bar.ref().name())
        .allMatch(name -> name.startsWith("parts-1-"));
  }

  @Test
  void completionsOfAnIndexedJobCarryTheirIndex() {
    stage.runFor(56);

    assertThat(picture("parts").completions())
        .extracting(Completion::words)
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
    assertThat(picture("parts").completions())
        .extracting(Completion::state)
        .startsWith(PodState.SUCCEEDED, null, PodState.SUCCEEDED);
  }

  @Test
  void manyPodsAtOnceAreCounted() {
    stage.runFor(56);

    assertThat(picture("many").tallies().getLast())
        .extracting(JobTally::succeeded, JobTally::active, JobTally::failed)
        .containsExactly(200, 0, 0);
  }

  private JobPicture picture(String name) {
    var moment = stage.history().now();
    return new JobStrip(new Lives(stage.history()))
        .picture(stage.find(Job.class, name), moment, moment.snapshot().nanos())
        .orElseThrow();
  }
}
