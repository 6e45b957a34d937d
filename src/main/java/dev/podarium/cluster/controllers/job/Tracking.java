package dev.podarium.cluster.controllers.job;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.Indexes;
import dev.podarium.objects.workloads.JobPods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which Pods can be let go because they are counted by the next status, and as what.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go,
 * trackJobStatusAndRemoveFinalizers, canRemoveFinalizer
 *
 * @param released those whose finalizer can go
 * @param succeeded uids that the status names as succeeded and does not count yet
 * @param failed uids that the status names as failed and does not count yet
 * @param indexes those of an Indexed Job that have succeeded; null for another
 * @param full whether there were more than one round counts
 */
record Tracking(
    List<Pod> released,
    Set<String> succeeded,
    Set<String> failed,
    @Nullable Indexes indexes,
    boolean full) {

  /** How many Pods one round counts at most, so that the status stays short. */
  private static final int MOST = 500;

  static Tracking of(Observed seen, @Nullable Ending ending) {
    return new Search(seen, ending).tracking();
  }

  /** Goes over the Pods that are to be counted. */
  private static final class Search {

    private final Observed seen;
    private final Job job;
    private final @Nullable Ending ending;
    private final Set<String> namedFailed;
    private final Set<String> succeeded;
    private final Set<String> failed;
    private final List<Integer> indexes = new ArrayList<>();
    private final List<Pod> released = new ArrayList<>();

    Search(Observed seen, @Nullable Ending ending) {
      this.seen = seen;
      this.job = seen.job();
      this.ending = ending;
      var uncounted = Observed.uncounted(job);
      var tracked =
          seen.pods().stream()
              .filter(JobPods::tracked)
              .map(pod -> pod.getMetadata().getUid())
              .collect(Collectors.toSet());
      this.namedFailed = Set.copyOf(uncounted.getFailed());
      this.succeeded = both(uncounted.getSucceeded(), tracked);
      this.failed = both(uncounted.getFailed(), tracked);
    }

    private static Set<String> both(List<String> named, Set<String> tracked) {
      var both = new LinkedHashSet<>(named);
      both.retainAll(tracked);
      return both;
    }

    Tracking tracking() {
      var full = false;
      for (var pod : seen.pods()) {
        if (!full && JobPods.tracked(pod) && canBeReleased(pod)) {
          released.add(pod);
          count(pod);
          full = indexes.size() + succeeded.size() + failed.size() >= MOST;
        }
      }
      var progress = seen.indexes();
      return new Tracking(
          released,
          succeeded,
          failed,
          progress == null ? null : progress.succeeded().and(Indexes.of(indexes)),
          full);
    }

    private boolean canBeReleased(Pod pod) {
      if (Metas.deleting(job) || ending != null || Pods.phase(pod).equals("Succeeded")) {
        return true;
      }
      var progress = seen.indexes();
      return JobPods.failed(pod, job) && !(progress != null && progress.keeps(pod));
    }

    private void count(Pod pod) {
      var uid = pod.getMetadata().getUid();
      if (Pods.phase(pod).equals("Succeeded") && !namedFailed.contains(uid)) {
        countSuccess(pod, uid);
      } else if (JobPods.failed(pod, job) || (ending != null && !ending.success())) {
        countFailure(pod, uid);
      }
    }

    private void countSuccess(Pod pod, String uid) {
      var progress = seen.indexes();
      if (progress == null) {
        succeeded.add(uid);
      } else if (JobPods.hasIndexOf(pod, job) && !progress.counted().contains(JobPods.index(pod))) {
        indexes.add(JobPods.index(pod));
      }
    }

    /** When a Job has failed, its Pods have too, however far they have come. */
    private void countFailure(Pod pod, String uid) {
      var valid = seen.indexes() == null || JobPods.hasIndexOf(pod, job);
      if (valid && FailurePolicy.of(job, pod).counted()) {
        failed.add(uid);
      }
    }
  }
}
