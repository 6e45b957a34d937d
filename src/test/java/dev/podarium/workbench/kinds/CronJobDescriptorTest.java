package dev.podarium.workbench.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.upstream.Given;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.Notices;
import dev.podarium.workbench.frame.PausedCluster;
import dev.podarium.workbench.frame.Pulse;
import dev.podarium.workbench.frame.ShownMoment;
import dev.podarium.workbench.kinds.details.Details;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronJobDescriptorTest {

  /** 08:03:30 on the clock of the cluster. */
  private static final long NOW = 210_000_000_000L;

  private static final Snapshot WORLD = Given.nothingAt(NOW);

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
    assertThat(KindDescriptors.consequenceOfCreating(of(schedule, false), WORLD))
        .isEqualTo(sentence);
  }

  @Test
  void ofWhatIsStillBeingTypedNothingIsSaid() {
    var typed = new CronJobBuilder().withNewMetadata().withName("tick").endMetadata().build();

    assertThat(KindDescriptors.consequenceOfCreating(typed, WORLD)).isEmpty();
    assertThat(KindDescriptors.consequenceOfChanging(of("* * * * *", false), typed, WORLD))
        .isEmpty();
  }

  @Test
  void suspendingIsAConsequence() {
    var before = of("* * * * *", false);

    assertThat(KindDescriptors.consequenceOfChanging(before, of("* * * * *", true), WORLD))
        .isEqualTo("It is suspended: it makes no Job until spec.suspend is false.");
    assertThat(KindDescriptors.consequenceOfChanging(of("* * * * *", true), before, WORLD))
        .startsWith("It runs next at 08:04:00");
  }

  @Test
  void whenItRunsNextIsTheLargestFigure() {
    var recurrence = new Recurrence(of("*/5 * * * *", false), NOW);
    var next = recurrence.next().orElseThrow();

    assertThat(recurrence.clock(next)).isEqualTo("08:05:00");
    assertThat(recurrence.until(next)).isEqualTo("1 min 30 s");
  }

  @Test
  void theInspectorSaysWhenItRunsNextAndWhatIsActive() {
    var world = World.of(1);
    var ref = ObjectRef.of(world.send(new Create(busy())));
    world.runFor(70);
    var job = (CronJob) world.latest().find(ref);

    var details = new Details(ref, world.latest(), 70_000_000_000L);
    new CronJobDescriptor().details(job, details);

    assertThat(details.model().headlines())
        .extracting(headline -> headline.value() + " " + headline.caption())
        .containsExactly("08:02:00 next, in 50 s", "1 Job is active");
    assertThat(details.model().figures())
        .extracting(figure -> figure.label() + " " + figure.value())
        .containsExactly("last 08:01:00");
    assertThat(new CronJobDescriptor().card(job).orElseThrow().text())
        .isEqualTo("CronJob tick: active 1 · last 08:01:00, * * * * *");
  }

  @Test
  void itIsTriggeredSuspendedAndResumedByHand() {
    var world = World.of(1);
    var ref = ObjectRef.of(world.send(new Create(busy())));
    world.runFor(5);

    titled("Trigger now", ref, world).run().run();
    titled("Suspend", ref, world).run().run();
    world.runFor(100);

    assertThat(world.latest().list(Job.class))
        .singleElement()
        .satisfies(job -> assertThat(job.getMetadata().getName()).startsWith("tick-manual-"));
    assertThat(titled("Resume", ref, world).kubectl())
        .isEqualTo("kubectl patch cronjob tick -p '{\"spec\":{\"suspend\":false}}'");
  }

  private static Action titled(String title, ObjectRef ref, World world) {
    var cluster = new PausedCluster(world);
    return new ClusterActions(cluster, new Pulse(cluster, new ShownMoment()), new Silence())
        .on(ref).stream().filter(action -> action.title().equals(title)).findFirst().orElseThrow();
  }

  private record Silence() implements Notices {
    @Override
    public void info(String message) {}

    @Override
    public void error(String title, String message) {
      throw new AssertionError(title + ": " + message);
    }
  }

  private static CronJob busy() {
    return new CronJobBuilder(of("* * * * *", false))
        .editMetadata()
        .withNamespace("default")
        .endMetadata()
        .editSpec()
        .withNewJobTemplate()
        .withNewSpec()
        .withNewTemplate()
        .withNewSpec()
        .withRestartPolicy("Never")
        .addNewContainer()
        .withName("c")
        .withImage("busybox:1.36")
        .withCommand("sleep", "300")
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .endJobTemplate()
        .endSpec()
        .build();
  }
}
