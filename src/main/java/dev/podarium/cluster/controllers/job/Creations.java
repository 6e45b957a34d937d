package dev.podarium.cluster.controllers.job;

import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.controllers.PodWrites;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.JobTemplates;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes Pods, in batches that double.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, manageJob;
 * indexed_job_utils.go, addIndexFailureCountAnnotation
 */
final class Creations {

  private Creations() {}

  /** So many that are all the same. */
  static Round of(Observed seen, int count) {
    return round(seen, Collections.nCopies(count, JobTemplates.podOf(seen.job())).stream());
  }

  /** One for each of these indexes. */
  static Round of(Observed seen, List<Integer> indexes, Map<Integer, Pod> replaced) {
    var job = seen.job();
    var pod = JobTemplates.indexedPodOf(job);
    return round(
        seen,
        indexes.stream()
            .map(
                index ->
                    JobTemplates.withIndex(pod, job, index, failures(job, replaced.get(index)))));
  }

  private static Round round(Observed seen, Stream<Pod> pods) {
    var counts = seen.counts();
    return new Round(
        Plan.slowStart(pods.map(pod -> PodWrites.creation(seen.job(), pod)).toList()),
        acted -> counts.withActive(counts.active() + acted.done().size()));
  }

  /** How often the index has failed, for the next Pod to carry. */
  static Map<String, String> failures(Job job, @Nullable Pod replaced) {
    if (!Jobs.limitsEachIndex(job)) {
      return Map.of();
    }
    var counted = replaced != null && FailurePolicy.of(job, replaced).counted() ? 1 : 0;
    var failures = replaced == null ? 0 : JobPods.failures(replaced) + counted;
    var ignored = replaced == null ? 0 : JobPods.ignoredFailures(replaced) + 1 - counted;
    var notes = new LinkedHashMap<String, String>();
    notes.put(JobPods.FAILURES, "" + failures);
    if (ignored > 0) {
      notes.put(JobPods.IGNORED_FAILURES, "" + ignored);
    }
    return notes;
  }
}
