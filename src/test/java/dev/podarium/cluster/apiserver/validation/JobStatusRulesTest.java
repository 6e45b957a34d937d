package dev.podarium.cluster.apiserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.apiserver.refusal.FieldError;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobStatusRulesTest {

  private static final String BEGUN = "2026-01-01T08:00:00Z";

  @Test
  void countsOfWhatEndedOnlyGrow() {
    assertThat(
            refused(
                job(new JobStatusBuilder().withFailed(2).withSucceeded(1)),
                job(new JobStatusBuilder().withFailed(1))))
        .containsExactly(
            "status.failed: Invalid value: 1: cannot decrease the failed counter",
            "status.succeeded: Invalid value: 0: cannot decrease the succeeded counter");
  }

  @Test
  void noMorePodsAreReadyThanActive() {
    assertThat(refused(job(new JobStatusBuilder()), job(new JobStatusBuilder().withReady(1))))
        .containsExactly("status.ready: Invalid value: 1: cannot set more ready pods than active");
  }

  @Test
  void anEndIsAnnouncedFirstAndLeavesNothingRunning() {
    var ended = new JobStatusBuilder().withStartTime(BEGUN).withActive(1);

    assertThat(refused(job(new JobStatusBuilder()), with(ended, "Failed")))
        .containsExactly(
            "status.conditions: Invalid value:"
                + " cannot set Failed=True condition without the FailureTarget=true condition",
            "status.active: Invalid value: 1: active>0 is invalid for finished job");
  }

  @Test
  void whatIsCompleteSaysSinceWhenAndStaysSo() {
    var begun = job(new JobStatusBuilder().withStartTime(BEGUN));
    var complete =
        with(new JobStatusBuilder().withStartTime(BEGUN), "SuccessCriteriaMet", "Complete");

    assertThat(refused(begun, complete))
        .containsExactly(
            "status.completionTime: Required value: completionTime is required for Complete jobs");
    assertThat(refused(complete, begun))
        .containsExactlyInAnyOrder(
            "status.conditions: Invalid value: cannot disable the SuccessCriteriaMet=True"
                + " condition",
            "status.conditions: Invalid value: cannot disable the terminal Complete=True"
                + " condition");
  }

  @Test
  void onlyAnIndexedJobListsIndexes() {
    assertThat(
            refused(
                job(new JobStatusBuilder()),
                job(new JobStatusBuilder().withCompletedIndexes("0").withFailedIndexes("1"))))
        .containsExactly(
            "status.completedIndexes: Invalid value: \"0\":"
                + " cannot set non-empty completedIndexes when non-indexed completion mode",
            "status.failedIndexes: Invalid value: \"1\":"
                + " cannot set non-null failedIndexes when backoffLimitPerIndex is null");
  }

  private static List<String> refused(Job before, Job now) {
    return Field.found(root -> JobStatusRules.check(now, before, root.child("status"))).stream()
        .map(FieldError::toString)
        .toList();
  }

  private static Job job(JobStatusBuilder status) {
    return new JobBuilder()
        .withNewSpec()
        .withCompletions(2)
        .withParallelism(1)
        .endSpec()
        .withStatus(status.build())
        .build();
  }

  private static Job with(JobStatusBuilder status, String... conditions) {
    var all = new JobStatusBuilder(status.build());
    for (var type : conditions) {
      all.addNewCondition().withType(type).withStatus("True").endCondition();
    }
    return job(all);
  }
}
