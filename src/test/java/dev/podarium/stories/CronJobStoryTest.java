package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change.Verb;
import dev.podarium.objects.workloads.CronJobs;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import org.junit.jupiter.api.Test;

class CronJobStoryTest {

  private static List<String> jobs(Stage stage) {
    return stage.list(Job.class).stream().map(job -> job.getMetadata().getName()).toList();
  }

  /** {@code 60 hello-29454241}: full seconds and names of the Jobs that were made, in order. */
  private static List<String> made(Stage stage, String cronJob) {
    return stage.changes().stream()
        .filter(change -> change.before() == null && change.after() instanceof Job)
        .filter(change -> change.ref().name().startsWith(cronJob + "-"))
        .map(change -> change.nanos() / 1_000_000_000 + " " + change.ref().name())
        .toList();
  }

  private static List<Integer> active(Stage stage, String cronJob) {
    return stage.course(CronJob.class, cronJob, job -> CronJobs.active(job).size());
  }

  @Test
  void helloGreetsEachMinuteAndThreeJobsAreKept() {
    var stage = Stage.of("cron-hello", 1).runFor(310);

    assertThat(made(stage, "hello"))
        .containsExactly(
            "60 hello-29454241",
            "120 hello-29454242",
            "180 hello-29454243",
            "240 hello-29454244",
            "300 hello-29454245");
    assertThat(jobs(stage)).containsExactly("hello-29454243", "hello-29454244", "hello-29454245");
    assertThat(stage.list(Pod.class)).hasSize(3);
    assertThat(active(stage, "hello")).containsExactly(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0);
    assertThat(
            stage.course(CronJob.class, "hello", job -> CronJobs.status(job).getLastScheduleTime()))
        .containsExactly(
            null,
            "2026-01-01T08:01:00Z",
            "2026-01-01T08:02:00Z",
            "2026-01-01T08:03:00Z",
            "2026-01-01T08:04:00Z",
            "2026-01-01T08:05:00Z");
    assertThat(stage.events(stage.find(CronJob.class, "hello")))
        .startsWith(
            "Normal SuccessfulCreate Created job hello-29454241",
            "Normal SawCompletedJob Saw completed job: hello-29454241, condition: Complete")
        .contains("Normal SuccessfulDelete Deleted job hello-29454241")
        .endsWith(
            "Normal SuccessfulDelete Deleted job hello-29454242",
            "Normal SawCompletedJob Saw completed job: hello-29454245, condition: Complete");
  }

  @Test
  void whatWasMissedWhileItWasSuspendedIsMadeUpForOnce() {
    var stage = Stage.of("cron-hello", 1).runFor(90);
    stage.say("kubectl patch cronjob hello -p {\"spec\":{\"suspend\":true}}").runFor(180);
    assertThat(made(stage, "hello")).hasSize(1);

    stage.say("kubectl patch cronjob hello -p {\"spec\":{\"suspend\":false}}").runFor(20);

    assertThat(made(stage, "hello")).containsExactly("60 hello-29454241", "270 hello-29454244");
  }

  @Test
  void aJobStartedByHandIsTheCronJobsAndCountsInItsHistory() {
    var stage = Stage.of("cron-hello", 1).runFor(10);
    stage.say("kubectl create job now --from=cronjob/hello").runFor(20);

    assertThat(Stage.conditions(stage.find(Job.class, "now")))
        .contains("Complete=True CompletionsReached");
    assertThat(stage.find(CronJob.class, "hello").getStatus().getLastSuccessfulTime()).isNotNull();
    assertThat(stage.events(stage.find(CronJob.class, "hello")))
        .containsExactly(
            "Warning UnexpectedJob Saw a job that the controller did not create or forgot: now");
  }

  @Test
  void threePoliciesAnswerToOneQuestion() {
    var stage = Stage.of("cron-concurrency", 2).runFor(200);

    assertThat(made(stage, "allow"))
        .containsExactly("60 allow-29454241", "120 allow-29454242", "180 allow-29454243");
    assertThat(active(stage, "allow")).startsWith(0, 1, 2, 1, 2);
    assertThat(made(stage, "forbid").getFirst()).isEqualTo("60 forbid-29454241");
    assertThat(made(stage, "forbid").get(1)).matches("15[1-4] forbid-29454242");
    assertThat(active(stage, "forbid")).allMatch(count -> count <= 1);
    assertThat(stage.events(stage.find(CronJob.class, "forbid")))
        .contains(
            "Normal JobAlreadyActive Not starting job because prior execution is running and"
                + " concurrency policy is Forbid");
    assertThat(made(stage, "replace"))
        .containsExactly("60 replace-29454241", "120 replace-29454242", "180 replace-29454243");
    assertThat(stage.events(stage.find(CronJob.class, "replace")))
        .containsExactly(
            "Normal SuccessfulCreate Created job replace-29454241",
            "Normal SuccessfulDelete Deleted job replace-29454241",
            "Normal SuccessfulCreate Created job replace-29454242",
            "Normal SuccessfulDelete Deleted job replace-29454242",
            "Normal SuccessfulCreate Created job replace-29454243");
    assertThat(jobs(stage)).contains("replace-29454243").doesNotContain("replace-29454242");
  }

  @Test
  void aStoppedControllerMakesUpForAStartUnlessItIsTooLate() {
    var stage = Stage.of("cron-deadline", 1).runFor(240);
    stage.say("fault stop cronjob-controller").runFor(180);
    assertThat(stage.list(Job.class)).isEmpty();

    stage.say("fault start cronjob-controller").runFor(200);

    assertThat(made(stage, "backup")).containsExactly("420 backup-29454245", "600 backup-29454250");
    assertThat(made(stage, "report")).containsExactly("600 report-29454250");
    assertThat(stage.events(stage.find(CronJob.class, "report")))
        .containsExactly(
            "Normal SuccessfulCreate Created job report-29454250",
            "Normal SawCompletedJob Saw completed job: report-29454250, condition: Complete");
  }

  @Test
  void threeJobsOfOneTemplateRunSideBySide() {
    var stage = Stage.of("job-expansion", 2).settle();

    assertThat(stage.printed("kubectl get jobs -l jobgroup=jobexample -o name"))
        .isEqualTo(
            """
            job.batch/process-item-apple
            job.batch/process-item-banana
            job.batch/process-item-cherry
            """);
    assertThat(stage.list(Job.class))
        .allSatisfy(
            job -> assertThat(Stage.conditions(job)).contains("Complete=True CompletionsReached"));
    assertThat(stage.seconds()).isLessThan(20);

    stage.say("kubectl delete job -l jobgroup=jobexample").settle();
    assertThat(stage.list(Pod.class)).isEmpty();
    assertThat(stage.changes())
        .filteredOn(change -> change.verb() == Verb.DELETE && change.before() instanceof Job)
        .hasSize(3);
  }
}
