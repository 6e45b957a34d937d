package dev.podarium.printers;

import static dev.podarium.printers.Texts.orZero;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Ages;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.time.Duration;
import java.time.Instant;

/** Source: printers.go, printJob */
final class JobTable {

  static final Table<Job> TABLE =
      Table.named(Job.class)
          .column("Status", JobTable::state)
          .column("Completions", JobTable::completions)
          .timed("Duration", JobTable::duration)
          .age()
          .wide("Containers", job -> Texts.containerNames(spec(job).getTemplate()))
          .wide("Images", job -> Texts.images(spec(job).getTemplate()))
          .wide("Selector", job -> Texts.selector(spec(job).getSelector()));

  private JobTable() {}

  private static String state(Job job) {
    if (is(job, "Complete")) {
      return "Complete";
    } else if (is(job, "Failed")) {
      return "Failed";
    } else if (Metas.deleting(job)) {
      return "Terminating";
    } else if (is(job, "Suspended")) {
      return "Suspended";
    } else if (is(job, "FailureTarget")) {
      return "FailureTarget";
    }
    return is(job, "SuccessCriteriaMet") ? "SuccessCriteriaMet" : "Running";
  }

  private static String completions(Job job) {
    var succeeded = orZero(status(job).getSucceeded());
    var wanted = spec(job).getCompletions();
    if (wanted != null) {
      return succeeded + "/" + wanted;
    }
    var parallelism = orZero(spec(job).getParallelism());
    return succeeded + (parallelism > 1 ? "/1 of " + parallelism : "/1");
  }

  private static String duration(Job job, long now) {
    var start = status(job).getStartTime();
    var end = status(job).getCompletionTime();
    if (start == null) {
      return "";
    }
    return end == null
        ? Ages.since(start, now)
        : Ages.human(Duration.between(Instant.parse(start), Instant.parse(end)));
  }

  private static boolean is(Job job, String condition) {
    return status(job).getConditions().stream()
        .anyMatch(c -> condition.equals(c.getType()) && "True".equals(c.getStatus()));
  }

  private static JobStatus status(Job job) {
    return job.getStatus() == null ? new JobStatus() : job.getStatus();
  }

  private static JobSpec spec(Job object) {
    return Texts.orNew(object.getSpec(), JobSpec::new);
  }
}
