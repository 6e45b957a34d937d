package dev.podarium.cluster.controllers.job;

import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;

/** How many Pods of a Job are active, ready, and being deleted without having ended. */
record Counts(int active, int ready, int terminating) {

  /**
   * After Pods were told to end.
   *
   * @param count how many of them really were
   */
  Counts without(List<Pod> deleted, int count) {
    var wereReady = (int) deleted.stream().filter(Pods::ready).count();
    return new Counts(active - count, ready - wereReady, terminating + count);
  }

  Counts withActive(int now) {
    return new Counts(now, ready, terminating);
  }
}
