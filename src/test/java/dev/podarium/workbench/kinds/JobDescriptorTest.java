package dev.podarium.workbench.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Given;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel;
import dev.podarium.workbench.kinds.details.InspectorModel.Figure;
import dev.podarium.workbench.kinds.details.InspectorModel.Headline;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import org.junit.jupiter.api.Test;

class JobDescriptorTest {

  private static final Snapshot WORLD = Given.nothingAt(0);

  private final World world = World.of(1);
  private final ObjectRef ref = new ObjectRef(Kinds.of(Job.class), "default", "pi");

  @Test
  void aJobThatWaitsSaysForHowLong() {
    world.send(new Create(job("exit 1")));
    world.runFor(5);

    assertThat(model().headlines())
        .extracting(Headline::value, Headline::caption)
        .containsExactly(tuple("0 of 1", "complete"), tuple("6 s", "until the next try"));
    assertThat(model().figures())
        .extracting(Figure::label, Figure::value)
        .containsExactly(tuple("active", "0"), tuple("failed", "1 of 4"));
  }

  @Test
  void aCompleteJobWaitsForNothing() {
    world.send(new Create(job("exit 0")));
    world.runUntilSettled();

    assertThat(model().headlines())
        .extracting(Headline::value, Headline::caption)
        .containsExactly(tuple("1 of 1", "complete"));
    assertThat(KindDescriptors.card(stored()))
        .get()
        .extracting(OwnerCard::counts)
        .isEqualTo("complete 1 of 1 · active 0");
  }

  @Test
  void beforeAnApplyTheWindowSaysWhatWillCome() {
    assertThat(KindDescriptors.consequenceOfCreating(job("exit 0"), WORLD))
        .isEqualTo("Then it creates 1 Pod until 1 has succeeded; more than 4 that fail end it.");
    assertThat(KindDescriptors.consequenceOfChanging(job("exit 0"), job("exit 1"), WORLD))
        .isEqualTo("The API server will refuse this, because spec.template of a Job is immutable.");
    assertThat(KindDescriptors.consequenceOfChanging(job("exit 0"), suspended(), WORLD))
        .isEqualTo("Suspends the Job: its 0 Pods that run are ended and not counted.");
  }

  private Job stored() {
    return (Job) world.latest().find(ref);
  }

  private InspectorModel model() {
    var details = new Details(ref, world.latest(), Durations.seconds(5L));
    KindDescriptors.details(stored(), details);
    return details.model();
  }

  private static Job suspended() {
    return new JobBuilder(job("exit 0")).editSpec().withSuspend(true).endSpec().build();
  }

  private static Job job(String command) {
    return new JobBuilder()
        .withNewMetadata()
        .withName("pi")
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .withBackoffLimit(4)
        .withNewTemplate()
        .withNewSpec()
        .withRestartPolicy("Never")
        .addNewContainer()
        .withName("c")
        .withImage("busybox:1.36")
        .withCommand("sh", "-c", command)
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
