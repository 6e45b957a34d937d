package dev.podarium.cluster.controllers.job;

import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a Job leads to after Pods were created or deleted: its figures, whether it is
 * complete or suspended, and the accounting of its Pods.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, syncJob
 *
 * @param ending the end that it has come to; null when it goes on, unless it is complete
 */
record Report(Observed seen, @Nullable Ending ending, Round round, long now) {

  /**
   * @param backOff what is to be remembered as soon as a status tells of the Pods that have failed
   */
  Plan after(Acted acted, JobBackOff backOff) {
    var counts = round.after().apply(acted);
    var settled = settled(acted, counts);
    var stored = JobStatuses.normal(Jobs.status(seen.job()));
    var counted = JobStatuses.withCounts(stored, counts);
    var turn =
        ending == null && settled == null && !Metas.deleting(seen.job())
            ? Suspension.of(seen.job(), counted, now)
            : null;
    var status = turn == null ? counted : turn.status();
    return new Accounting(seen, status, !status.equals(stored), counts.terminating(), settled, now)
        .plan(backOff)
        .then(turn == null ? Plan.nothing() : Plan.tell(turn.note()));
  }

  /** An end is not written down before all Pods have been told to end. */
  private @Nullable Ending settled(Acted acted, Counts counts) {
    if (ending == null) {
      return seen.complete(counts.active()) ? Ending.COMPLETE : null;
    }
    return acted.refused().isEmpty() ? ending : null;
  }
}
