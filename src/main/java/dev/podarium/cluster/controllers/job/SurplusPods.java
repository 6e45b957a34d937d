package dev.podarium.cluster.controllers.job;

import dev.podarium.cluster.controllers.DeletionOrder;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Which active Pods have to go. Of an Indexed Job those without an index that it has, and all but
 * the one that has come farthest of each index; then, as of any, those that have come least far.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, activePodsForRemoval;
 * indexed_job_utils.go, appendDuplicatedIndexPodsForRemoval
 *
 * @param surplus those that have to go in any case
 * @param left the others
 */
record SurplusPods(List<Pod> surplus, List<Pod> left) {

  static SurplusPods of(Job job, List<Pod> active) {
    return Jobs.indexed(job) ? ofIndexed(job, active) : new SurplusPods(List.of(), active);
  }

  private static SurplusPods ofIndexed(Job job, List<Pod> active) {
    var surplus = new ArrayList<Pod>();
    var left = new ArrayList<Pod>();
    var byIndex = new TreeMap<Integer, List<Pod>>();
    for (var pod : active) {
      if (JobPods.hasIndexOf(pod, job)) {
        byIndex.computeIfAbsent(JobPods.index(pod), index -> new ArrayList<>()).add(pod);
      } else {
        surplus.add(pod);
      }
    }
    for (var pods : byIndex.values()) {
      pods.sort(DeletionOrder.EXACT);
      left.add(pods.removeLast());
      surplus.addAll(pods);
    }
    return new SurplusPods(surplus, left);
  }

  /** Those that go when at least so many have to. */
  List<Pod> atLeast(int count) {
    var all = new ArrayList<>(surplus);
    if (surplus.size() < count) {
      left.stream().sorted(DeletionOrder.EXACT).limit(count - surplus.size()).forEach(all::add);
    }
    return all;
  }
}
