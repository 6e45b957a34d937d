package dev.podarium.cluster.controllers.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobInTheEngineTest {

  private final World world = World.of(1);

  /** Up to 1.36.1 the controller said 0 active here, and the server refused its status. */
  @Test
  void whileABackOffRunsTheOtherPodsStayActive() {
    world.send(new Create(indexed("if [ $JOB_COMPLETION_INDEX = 0 ]; then exit 1; fi; sleep 60")));
    world.runFor(8);

    assertThat(Jobs.failed(stored())).isEqualTo(1);
    assertThat(Jobs.active(stored())).isEqualTo(1);
    assertThat(stored().getStatus().getReady()).isEqualTo(1);
  }

  @Test
  void anIndexThatFailsTooOftenIsGivenUpAndTheOthersGoOn() {
    var job = indexed("if [ $JOB_COMPLETION_INDEX = 0 ]; then exit 1; fi; sleep 5");
    world.send(
        new Create(new JobBuilder(job).editSpec().withBackoffLimitPerIndex(1).endSpec().build()));
    world.runUntilSettled();

    assertThat(stored().getStatus().getFailedIndexes()).isEqualTo("0");
    assertThat(stored().getStatus().getCompletedIndexes()).isEqualTo("1");
    assertThat(Jobs.held(stored(), "Failed").getReason()).isEqualTo("FailedIndexes");
  }

  @Test
  void aPolicyOfFailureEndsTheJobAtOnce() {
    var job = indexed("exit 42");
    world.send(
        new Create(
            new JobBuilder(job)
                .editSpec()
                .withNewPodFailurePolicy()
                .addNewRule()
                .withAction("FailJob")
                .withNewOnExitCodes()
                .withOperator("In")
                .withValues(42)
                .endOnExitCodes()
                .endRule()
                .endPodFailurePolicy()
                .endSpec()
                .build()));
    world.runUntilSettled();

    var failed = Jobs.held(stored(), "Failed");
    assertThat(failed.getReason()).isEqualTo("PodFailurePolicy");
    assertThat(failed.getMessage())
        .matches(
            "Container c for pod default/pi-\\d-.{5} failed with exit code 42 matching FailJob"
                + " rule at index 0");
  }

  @Test
  void aPolicyOfSuccessEndsTheJobBeforeAllIsDone() {
    var job = indexed("if [ $JOB_COMPLETION_INDEX = 1 ]; then sleep 3600; fi; sleep 2");
    world.send(
        new Create(
            new JobBuilder(job)
                .editSpec()
                .withNewSuccessPolicy()
                .addNewRule()
                .withSucceededIndexes("0")
                .endRule()
                .endSuccessPolicy()
                .endSpec()
                .build()));
    world.runUntilSettled();

    assertThat(stored().getStatus().getCompletedIndexes()).isEqualTo("0");
    assertThat(stored().getStatus().getConditions())
        .extracting("type", "reason")
        .isEqualTo(
            List.of(
                tuple("SuccessCriteriaMet", "SuccessPolicy"), tuple("Complete", "SuccessPolicy")));
  }

  private Job stored() {
    return world.latest().list(Job.class).findFirst().orElseThrow();
  }

  private static Job indexed(String command) {
    return new JobBuilder()
        .withNewMetadata()
        .withName("pi")
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .withCompletions(2)
        .withParallelism(2)
        .withCompletionMode("Indexed")
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
