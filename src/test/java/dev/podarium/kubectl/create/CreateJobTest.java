package dev.podarium.kubectl.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected lines are those of recorded sessions and of kubectl's sources. */
class CreateJobTest {

  private final Stage stage = Stage.empty(1);

  private void says(String line, String command) {
    var result = stage.trying(command);
    assertThat(result.out() + result.err()).isEqualTo(line + "\n");
  }

  @Test
  void aJobRunsTheCommandAfterTheDash() {
    says("job.batch/pi created", "kubectl create job pi --image=perl:5.34.0 -- perl -e true");

    var pod = stage.find(Job.class, "pi").getSpec().getTemplate().getSpec();
    assertThat(pod.getRestartPolicy()).isEqualTo("Never");
    assertThat(pod.getContainers().getFirst().getName()).isEqualTo("pi");
    assertThat(pod.getContainers().getFirst().getCommand()).containsExactly("perl", "-e", "true");
  }

  @Test
  void aJobOfACronJobIsItsTemplateStartedByHand() {
    says(
        "cronjob.batch/tick created",
        "kubectl create cj tick --image=busybox:1.36 --schedule=@hourly -- date");
    says("job.batch/now created", "kubectl create job now --from=cronjob/tick");

    var tick = stage.find(CronJob.class, "tick");
    var now = stage.find(Job.class, "now");
    assertThat(tick.getSpec().getJobTemplate().getSpec().getTemplate().getSpec().getRestartPolicy())
        .isEqualTo("OnFailure");
    assertThat(now.getMetadata().getAnnotations())
        .containsEntry("cronjob.kubernetes.io/instantiate", "manual");
    var owner = now.getMetadata().getOwnerReferences().getFirst();
    assertThat(owner.getUid()).isEqualTo(tick.getMetadata().getUid());
    assertThat(owner.getController()).isTrue();
    assertThat(owner.getBlockOwnerDeletion()).isNull();
    assertThat(now.getSpec().getTemplate().getSpec().getContainers().getFirst().getCommand())
        .containsExactly("date");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "job pi | error: either --image or --from must be specified",
        "job pi --image=a --from=cronjob/b | error: either --image or --from must be specified",
        "job pi --from=cronjob/b -- date | error: cannot specify --from and command",
        "job pi --from=cronjob/b | Error from server (NotFound): cronjobs.batch \"b\" not found",
        "job pi --from=namespace/default | error: unknown object type *v1.Namespace",
        "cronjob tick | error: required flag(s) \"image\", \"schedule\" not set",
        "cronjob tick --image=a --schedule=never | error: failed to create cronjob: CronJob.batch"
            + " \"tick\" is invalid: spec.schedule: Invalid value: \"never\": expected exactly 5"
            + " fields, found 1: [never]"
      })
  void whatIsWrongIsSaidInKubectlsWords(String command, String line) {
    says(line, "kubectl create " + command);
  }

  @Test
  void exactlyOneNameStandsBeforeTheDash() {
    says(
        "error: exactly one NAME is required, got 2\nSee 'kubectl create job -h' for help and"
            + " examples",
        "kubectl create job a b --image=c");
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    stage.say("kubectl create job pi --image=perl");
    says(
        "error: failed to create job: jobs.batch \"pi\" already exists",
        "kubectl create job pi --image=perl");
  }
}
