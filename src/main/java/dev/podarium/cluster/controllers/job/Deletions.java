package dev.podarium.cluster.controllers.job;

import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.controllers.PodWrites;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.JobPods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;

/**
 * Lets Pods go.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, deleteActivePods,
 * deleteJobPods, removeTrackingFinalizerPatch
 */
final class Deletions {

  private static final String RELEASE =
      "{\"metadata\":{\"$deleteFromPrimitiveList/finalizers\":[\"" + JobPods.TRACKING + "\"]}}";

  private Deletions() {}

  /** Tells Pods to end; those of a Job that has come to its end are still counted. */
  static Round ofCounted(Observed seen, List<Pod> pods) {
    var plan =
        Plan.together(pods.stream().map(pod -> PodWrites.deletion(seen.job(), pod)).toList());
    return new Round(plan, acted -> after(seen, pods, acted, 1));
  }

  /** Tells Pods to end that are not to be counted: there are more than wanted. */
  static Round ofSurplus(Observed seen, List<Pod> pods) {
    var plan = Plan.together(pods.stream().map(pod -> uncounted(seen.job(), pod)).toList());
    return new Round(plan, acted -> after(seen, pods, acted, 2));
  }

  private static Step uncounted(Job job, Pod pod) {
    return JobPods.tracked(pod)
        ? Step.chain(List.of(release(pod), PodWrites.deletion(job, pod)))
        : PodWrites.deletion(job, pod);
  }

  /**
   * @param writes how many it takes for a Pod
   */
  private static Counts after(Observed seen, List<Pod> pods, Acted acted, int writes) {
    var count = acted.refused().isEmpty() ? pods.size() : acted.done().size() / writes;
    return seen.counts().without(pods, count);
  }

  /** Takes the finalizer away by which a Pod waits to be counted. */
  static Step release(Pod pod) {
    return Step.of(new Patch(ObjectRef.of(pod), PatchType.STRATEGIC_MERGE, RELEASE, ""))
        .forgiving("NotFound");
  }
}
