package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobStoriesTest {

  @Test
  void piIsComputedOnceAndItsPodStays() {
    var stage = Stage.of("job-pi", 1).settle();
    var job = stage.find(Job.class, "pi");

    assertThat(stage.course(Job.class, "pi", JobStoriesTest::figures))
        .containsExactly("- - -", "1 0 0", "1 1 0", "0 0 0", "0 0 1");
    assertThat(Stage.conditions(job))
        .containsExactly(
            "SuccessCriteriaMet=True CompletionsReached", "Complete=True CompletionsReached");
    assertThat(stage.events(job))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Normal SuccessfulCreate Created pod: pi-");
    assertThat(stage.events(job)).last().isEqualTo("Normal Completed Job completed");
    assertThat(stage.list(Pod.class))
        .singleElement()
        .matches(pod -> Metas.finalizers(pod).isEmpty());
    assertThat(stage.printed("kubectl get job pi").lines().toList().getLast())
        .matches("pi +Complete +1/1 +\\d+s +\\d+s");
  }

  /** Active, ready, succeeded. */
  private static String figures(Job job) {
    var ready = Jobs.status(job).getReady();
    return ready == null
        ? "- - -"
        : "%d %d %d".formatted(Jobs.active(job), ready, Jobs.succeeded(job));
  }

  @Test
  void theEndIsWrittenInThreeSteps() {
    var stage = Stage.of("job-pi", 1).settle();

    assertThat(stage.course(Job.class, "pi", JobStoriesTest::steps))
        .endsWith("1 named, 0 counted, SuccessCriteriaMet", "0 named, 1 counted, Complete");
  }

  private static String steps(Job job) {
    var uncounted = Jobs.status(job).getUncountedTerminatedPods();
    var conditions = Jobs.conditions(job);
    return "%d named, %d counted, %s"
        .formatted(
            uncounted == null ? 0 : uncounted.getSucceeded().size(),
            Jobs.succeeded(job),
            conditions.isEmpty() ? "" : conditions.getLast().getType());
  }

  @Test
  void aFinishedJobGoesWithItsPodWhenItsTimeIsUp() {
    var stage = Stage.of("job-with-ttl", 1).runFor(60);
    var job = stage.find(Job.class, "pi-with-ttl");
    var due = Durations.inSeconds(Jobs.expiry(job));
    assertThat(Stage.conditions(job)).contains("Complete=True CompletionsReached");

    stage.settle();

    assertThat(stage.list(Job.class)).isEmpty();
    assertThat(stage.list(Pod.class)).isEmpty();
    assertThat(stage.seconds()).isBetween(due, due + 5);
  }

  @Test
  void whoGivesAFinishedJobMoreTimeKeepsIt() {
    var stage = Stage.of("job-with-ttl", 1).runFor(60);

    stage.say("kubectl patch job pi-with-ttl -p {\"spec\":{\"ttlSecondsAfterFinished\":600}}");
    stage.runFor(200);

    assertThat(stage.list(Job.class)).hasSize(1);
  }

  @Test
  void afterEachFailureTheWaitDoublesUntilTheLimit() {
    var stage = Stage.of("job-back-off", 1).settle();
    var job = stage.find(Job.class, "unlucky");

    assertThat(waits(stage)).containsExactly(10L, 20L, 40L, 80L);
    assertThat(stage.course(Job.class, "unlucky", Jobs::failed)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(Stage.conditions(job))
        .containsExactly(
            "FailureTarget=True BackoffLimitExceeded", "Failed=True BackoffLimitExceeded");
    assertThat(stage.events(job))
        .hasSize(6)
        .last()
        .isEqualTo("Warning BackoffLimitExceeded Job has reached the specified backoff limit");
  }

  /** Seconds from the end of a Pod to the beginning of the next. */
  private static List<Long> waits(Stage stage) {
    var pods =
        stage.list(Pod.class).stream()
            .sorted((one, other) -> created(one).compareTo(created(other)))
            .toList();
    return IntStream.range(1, pods.size())
        .mapToObj(i -> secondsBetween(ended(pods.get(i - 1)), created(pods.get(i))))
        .toList();
  }

  private static String created(Pod pod) {
    return pod.getMetadata().getCreationTimestamp();
  }

  private static String ended(Pod pod) {
    return pod.getStatus()
        .getContainerStatuses()
        .getFirst()
        .getState()
        .getTerminated()
        .getFinishedAt();
  }

  private static long secondsBetween(String from, String to) {
    return (Timestamps.nanos(to) - Timestamps.nanos(from)) / Durations.seconds(1L);
  }

  @Test
  void eachIndexIsWorkedOffOnce() {
    var stage = Stage.of("job-indexed", 2).settle();
    var job = stage.find(Job.class, "shards");

    assertThat(stage.list(Pod.class))
        .hasSize(5)
        .allMatch(
            pod ->
                pod.getMetadata().getName().startsWith("shards-" + JobPods.index(pod) + "-")
                    && pod.getSpec().getHostname().equals("shards-" + JobPods.index(pod)));
    assertThat(stage.list(Pod.class).stream().map(JobPods::index)).containsExactly(0, 1, 2, 3, 4);
    assertThat(stage.course(Job.class, "shards", Jobs::active)).allMatch(active -> active <= 2);
    assertThat(job.getStatus().getCompletedIndexes()).isEqualTo("0-4");
    assertThat(job.getStatus().getSucceeded()).isEqualTo(5);
  }

  @Test
  void anIndexWhosePodIsDeletedIsBegunAgain() {
    var stage = Stage.of("job-indexed", 2).runFor(3);
    var first = stage.list(Pod.class).getFirst();

    stage.say("kubectl delete pod " + first.getMetadata().getName()).settle();

    assertThat(stage.list(Pod.class).stream().map(JobPods::index)).contains(JobPods.index(first));
    assertThat(stage.find(Job.class, "shards").getStatus().getCompletedIndexes()).isEqualTo("0-4");
  }

  @Test
  void aWorkQueueRunsAsManyAsItMayAndOneCompletionRunsOne() {
    var stage = Stage.of("job-work-queue", 2).settle();

    assertThat(stage.course(Job.class, "queue", Jobs::active)).containsExactly(0, 3, 0);
    assertThat(stage.course(Job.class, "one-completion", Jobs::active)).containsExactly(0, 1, 0);
    assertThat(stage.printed("kubectl get job queue").lines().toList().getLast())
        .matches("queue +Complete +3/1 of 3 +\\d+s +\\d+s");
  }

  @Test
  void aSuspendedJobLosesItsPodsAndItsTimeBeginsAnew() {
    var stage = Stage.of("job-indexed", 2).runFor(3);
    var begun = stage.find(Job.class, "shards").getStatus().getStartTime();

    stage.say("kubectl patch job shards -p {\"spec\":{\"suspend\":true}}").runFor(60);
    var suspended = stage.find(Job.class, "shards");
    assertThat(suspended.getStatus().getStartTime()).isNull();
    assertThat(Stage.conditions(suspended)).containsExactly("Suspended=True JobSuspended");
    assertThat(stage.list(Pod.class)).isEmpty();
    stage.say("kubectl patch job shards -p {\"spec\":{\"suspend\":false}}").settle();

    var job = stage.find(Job.class, "shards");
    assertThat(job.getStatus().getStartTime()).isGreaterThan(begun);
    assertThat(Stage.conditions(job))
        .startsWith("Suspended=False JobResumed")
        .endsWith("Complete=True CompletionsReached");
    assertThat(job.getStatus().getFailed()).isNull();
    assertThat(stage.events(job))
        .contains("Normal Suspended Job suspended", "Normal Resumed Job resumed");
  }

  @Test
  void whatHappenedWhileTheControllerWasStoppedIsCountedWhenItIsBack() {
    var stage = Stage.of("job-indexed", 2).runFor(3);

    stage.say("fault stop-component job-controller").runFor(60);
    assertThat(stage.find(Job.class, "shards").getStatus().getSucceeded()).isNull();
    stage.say("fault start-component job-controller").settle();

    assertThat(stage.find(Job.class, "shards").getStatus().getCompletedIndexes()).isEqualTo("0-4");
    assertThat(stage.list(Pod.class)).hasSize(5);
  }

  @Test
  void podsThatNoJobCountsAnyMoreAreLetGo() {
    var stage = Stage.of("job-indexed", 2).runFor(3);

    stage.say("kubectl delete job shards --cascade=orphan").settle();

    assertThat(stage.list(Job.class)).isEmpty();
    assertThat(stage.list(Pod.class))
        .hasSize(2)
        .allMatch(pod -> Metas.finalizers(pod).isEmpty() && Metas.controllerOf(pod) == null);
  }
}
