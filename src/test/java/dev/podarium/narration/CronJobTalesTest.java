package dev.podarium.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request.Create;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import org.junit.jupiter.api.Test;

class CronJobTalesTest {

  @Test
  void aJobIsMadeBecauseOfTheClock() {
    var tale = new Tale(1);
    tale.world().send(new Create(tick("Allow")));
    tale.world().runFor(70);

    assertThat(tale.told(Interest.TURN))
        .contains(
            "You created CronJob tick: it runs by the schedule * * * * *.",
            "The CronJob controller made Job tick-29454241: it is 08:01:00, when CronJob tick is"
                + " due.");
  }

  @Test
  void aJobThatIsReplacedStillRan() {
    var tale = new Tale(1);
    tale.world().send(new Create(tick("Replace")));
    tale.world().runFor(130);

    assertThat(tale.told(Interest.TURN))
        .contains(
            "The CronJob controller deleted Job tick-29454241: it still ran when CronJob tick was"
                + " due again, which replaces it.");
  }

  private static CronJob tick(String policy) {
    return new CronJobBuilder()
        .withNewMetadata()
        .withName("tick")
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .withSchedule("* * * * *")
        .withConcurrencyPolicy(policy)
        .withNewJobTemplate()
        .withNewSpec()
        .withNewTemplate()
        .withNewSpec()
        .withRestartPolicy("Never")
        .addNewContainer()
        .withName("c")
        .withImage("busybox:1.36")
        .withCommand("sleep", "200")
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .endJobTemplate()
        .endSpec()
        .build();
  }
}
