package dev.podarium.cluster.controllers.job;

import dev.podarium.cluster.client.Note;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Job that is suspended, or goes on. Its time begins anew when it goes on, so a deadline counts
 * only the time without a break.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, syncJob; KEP-5440 for the
 * start time that a suspended Job loses
 *
 * @param status the status that says so
 * @param note the Event that tells of it
 */
record Suspension(JobStatus status, Note note) {

  /** What changes; null when the status says it already. */
  static @Nullable Suspension of(Job job, JobStatus status, long now) {
    return Jobs.suspended(job) ? suspended(job, status, now) : resumed(job, status, now);
  }

  private static @Nullable Suspension suspended(Job job, JobStatus status, long now) {
    var known = status.getConditions();
    var conditions =
        JobConditions.with(known, "Suspended", true, "JobSuspended", "Job suspended", now);
    return conditions.equals(known)
        ? null
        : new Suspension(
            JobStatuses.started(JobStatuses.withConditions(status, conditions), null),
            Note.normal(job, "Suspended", "Job suspended"));
  }

  private static @Nullable Suspension resumed(Job job, JobStatus status, long now) {
    var known = List.copyOf(status.getConditions());
    var conditions =
        JobConditions.with(known, "Suspended", false, "JobResumed", "Job resumed", now);
    return conditions.equals(known)
        ? null
        : new Suspension(
            JobStatuses.started(JobStatuses.withConditions(status, conditions), now),
            Note.normal(job, "Resumed", "Job resumed"));
  }
}
