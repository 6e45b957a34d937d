package dev.podarium.workbench.strips.job;

import dev.podarium.objects.workloads.Jobs;
import dev.podarium.workbench.strips.past.Life;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;

/**
 * How many Pods of a Job there were from an instant on, for Jobs of too many for lanes.
 *
 * @param nanos virtual nanoseconds since the start
 */
record JobTally(long nanos, int succeeded, int active, int failed) {

  /** One for each status that the Job had. */
  static List<JobTally> of(Life<Job> life) {
    return life.versions().stream()
        .map(
            version ->
                new JobTally(
                    version.nanos(),
                    Jobs.succeeded(version.object()),
                    Jobs.active(version.object()),
                    Jobs.failed(version.object())))
        .toList();
  }

  int all() {
    return succeeded + active + failed;
  }
}
