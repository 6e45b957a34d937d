package dev.podarium.cluster.controllers.cronjob;

import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which finished Jobs a CronJob keeps no longer.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/cronjob/cronjob_controllerv2.go,
 * cleanupFinishedJobs
 */
final class History {

  /** By start time, then by name; those that never started come last. */
  static final Comparator<Job> OLDEST_FIRST =
      Comparator.comparing(History::started, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(job -> job.getMetadata().getName());

  private History() {}

  private static @Nullable Instant started(Job job) {
    var time = job.getStatus() == null ? null : job.getStatus().getStartTime();
    return time == null ? null : Instant.parse(time);
  }

  /** Those beyond the limits, the successful ones first. */
  static List<Job> surplus(CronJob owner, List<Job> jobs) {
    var spec = owner.getSpec();
    return Stream.concat(
            beyond(spec.getSuccessfulJobsHistoryLimit(), ended("Complete", jobs)),
            beyond(spec.getFailedJobsHistoryLimit(), ended("Failed", jobs)))
        .toList();
  }

  private static List<Job> ended(String end, List<Job> jobs) {
    return jobs.stream()
        .filter(job -> Jobs.finishedAs(job).filter(end::equals).isPresent())
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private static Stream<Job> beyond(@Nullable Integer limit, List<Job> jobs) {
    return limit == null
        ? Stream.empty()
        : jobs.stream().limit(Math.max(0, jobs.size() - Math.max(0, limit)));
  }
}
