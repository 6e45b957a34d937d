package dev.podarium.workbench.strips.cronjob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.stories.Stage;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.strips.cronjob.Occasion.Outcome;
import dev.podarium.workbench.strips.lanes.Bar;
import dev.podarium.workbench.strips.past.Lives;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import org.junit.jupiter.api.Test;

class CronJobStripTest {

  private final Stage stage =
      Stage.empty(3).say("kubectl apply -f src/test/resources/strips/cronjob.yaml");

  @Test
  void theCalendarTellsWhatRanWhatWasNotAllowedWhatWasMissedAndWhatIsNext() {
    stage
        .runFor(1310)
        .say("fault stop-component cronjob-controller")
        .runFor(310)
        .say("fault start-component cronjob-controller")
        .runFor(90);

    var picture = picture();

    assertThat(picture.occasions())
        .extracting(Occasion::outcome)
        .containsExactly(
            Outcome.NOT_ALLOWED, Outcome.RUN, Outcome.NOT_ALLOWED, Outcome.MISSED, Outcome.NEXT);
    assertThat(picture.occasions())
        .extracting(Occasion::because)
        .containsExactly("08:05 still runs", "", "08:15 still runs", "", "in 1 min 30 s");
    assertThat(picture.jobs())
        .extracting(Bar::state)
        .containsExactly(PodState.SUCCEEDED, PodState.SUCCEEDED);
    assertThat(picture.sentence().text())
        .startsWith("CronJob tick missed 08:25: its controller did not look at it within the 60 s");
  }

  @Test
  void aSuspendedOneHasNoNextRun() {
    stage.say("kubectl patch cronjob/tick -p {\"spec\":{\"suspend\":true}}").runFor(400);

    assertThat(picture().occasions())
        .extracting(Occasion::outcome)
        .containsExactly(Outcome.SUSPENDED);
    assertThat(picture().figures()).endsWith(" · suspended");
  }

  private CronPicture picture() {
    var moment = stage.history().now();
    return new CronJobStrip(new Lives(stage.history()))
        .picture(stage.find(CronJob.class, "tick"), moment, (long) (stage.seconds() * 1e9))
        .orElseThrow();
  }
}
