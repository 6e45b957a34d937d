package dev.podarium.workbench.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronJobDescriptorTest {

  /** 08:03:30 on the clock of the cluster. */
  private static final long NOW = 210_000_000_000L;

  private static CronJob of(String schedule, boolean suspend) {
    return new CronJobBuilder()
        .withNewMetadata()
        .withName("tick")
        .endMetadata()
        .withNewSpec()
        .withSchedule(schedule)
        .withSuspend(suspend)
        .endSpec()
        .build();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "*/5 * * * * | It runs next at 08:05:00, then every 5 minutes.",
        "* * * * * | It runs next at 08:04:00, then every minute.",
        "30 8,12 * * * | It runs next at 08:30:00, then at 12:30:00.",
        "0 3 * * * | It runs next at 2 Jan 2026 03:00:00, then every day.",
        "@every 90s | It runs next at 08:05:00, then every 90 seconds.",
        "0 0 31 2 * | It never runs: no day that comes has such a date.",
        "nonsense | ''"
      })
  void whatANewCronJobWillDoIsSaidOnTheClock(String schedule, String sentence) {
    assertThat(KindDescriptors.consequenceOfCreating(of(schedule, false), NOW)).isEqualTo(sentence);
  }

  @Test
  void suspendingIsAConsequence() {
    var before = of("* * * * *", false);

    assertThat(KindDescriptors.consequenceOfChanging(before, of("* * * * *", true), NOW))
        .isEqualTo("It is suspended: it makes no Job until spec.suspend is false.");
    assertThat(KindDescriptors.consequenceOfChanging(of("* * * * *", true), before, NOW))
        .startsWith("It runs next at 08:04:00");
  }

  @Test
  void whenItRunsNextIsTheLargestFigure() {
    var recurrence = new Recurrence(of("*/5 * * * *", false), NOW);
    var next = recurrence.next().orElseThrow();

    assertThat(recurrence.clock(next)).isEqualTo("08:05:00");
    assertThat(recurrence.until(next)).isEqualTo("1 min 30 s");
  }
}
