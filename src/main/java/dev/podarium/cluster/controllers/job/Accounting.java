package dev.podarium.cluster.controllers.job;

import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the Pods that have ended, each exactly once: a status names them, their finalizers go, the
 * next status counts them. With the last one the end of the Job is written down.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go,
 * trackJobStatusAndRemoveFinalizers, flushUncountedAndRemoveFinalizers, recordJobFinished
 *
 * @param status the status so far, its figures up to date
 * @param changed whether it is to be written in any case
 * @param terminating how many Pods are being deleted and have not ended
 * @param ending the end that the Job has come to; null when it goes on
 */
record Accounting(
    Observed seen,
    JobStatus status,
    boolean changed,
    int terminating,
    @Nullable Ending ending,
    long now) {

  /**
   * What is to be done, the status first.
   *
   * @param backOff what is remembered when that status is written
   */
  Plan plan(JobBackOff backOff) {
    var tracking = Tracking.of(seen, ending);
    var named = named(tracking);
    var written = changed || !named.equals(JobStatuses.normal(status));
    return Plan.nothing()
        .thenStatus(acted -> written ? with(named) : null)
        .andThen(acted -> release(tracking, named).remembering(backOff));
  }

  private JobStatus named(Tracking tracking) {
    var named = JobStatuses.naming(status, tracking, seen.indexes());
    return ending == null || ending.announced()
        ? named
        : JobStatuses.announcing(named, ending, now);
  }

  private Plan release(Tracking tracking, JobStatus named) {
    var steps = tracking.released().stream().map(Deletions::release).toList();
    return Plan.together(steps)
        .thenStatus(acted -> with(counted(tracking, named, acted)))
        .andThen(acted -> told(tracking, named, acted));
  }

  private JobStatus counted(Tracking tracking, JobStatus named, Acted acted) {
    var counted = JobStatuses.counting(named, released(tracking, acted));
    return ending != null && ends(tracking, named, acted)
        ? JobStatuses.ended(counted, ending, now)
        : counted;
  }

  /** The Job ends with its last Pod, and not while one is still counted or ending. */
  private boolean ends(Tracking tracking, JobStatus named, Acted acted) {
    return ending != null
        && !tracking.full()
        && acted.refused().isEmpty()
        && terminating == 0
        && JobStatuses.countsAll(JobStatuses.counting(named, released(tracking, acted)));
  }

  private static Set<String> released(Tracking tracking, Acted acted) {
    Stream<? extends HasMetadata> released =
        acted.refused().isEmpty() ? tracking.released().stream() : acted.done().stream();
    return released.map(pod -> pod.getMetadata().getUid()).collect(Collectors.toSet());
  }

  private Plan told(Tracking tracking, JobStatus named, Acted acted) {
    return ending != null && ends(tracking, named, acted)
        ? notes(with(counted(tracking, named, acted)), ending).stream()
            .map(Plan::tell)
            .reduce(Plan.nothing(), Plan::then)
        : Plan.nothing();
  }

  private static List<Note> notes(Job job, Ending ending) {
    if (!ending.success()) {
      return List.of(Note.warning(job, ending.reason(), ending.message()));
    }
    var tooMany =
        Note.warning(
            job,
            "TooManySucceededPods",
            "Too many succeeded pods running after completion count reached");
    var completed = Note.normal(job, "Completed", "Job completed");
    return !Jobs.workQueue(job) && Jobs.succeeded(job) > Jobs.completions(job)
        ? List.of(tooMany, completed)
        : List.of(completed);
  }

  private Job with(JobStatus next) {
    return SpecAndStatus.withStatus(seen.job(), next);
  }
}
