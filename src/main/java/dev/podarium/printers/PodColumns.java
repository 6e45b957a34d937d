package dev.podarium.printers;

import dev.podarium.objects.values.Ages;
import io.fabric8.kubernetes.api.model.Pod;
import org.jspecify.annotations.Nullable;

/**
 * What {@code kubectl get pods} says about a Pod. The status is not the phase: it is the most
 * telling of the phase, the state of the init containers and the state of the containers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/printers/internalversion/printers.go, printPod
 *
 * @param ready containers that are ready, of all; sidecars count
 * @param total how many containers and sidecars there are
 * @param status {@code Running}, {@code CrashLoopBackOff}, {@code Init:1/2}, {@code Terminating}, …
 * @param restarts how often containers were restarted
 * @param restartedAt when the last of them had ended; null when not known
 */
public record PodColumns(
    int ready, int total, String status, int restarts, @Nullable String restartedAt) {

  /** What is printed for a Pod. */
  public static PodColumns of(Pod pod) {
    return new PodColumnsReader(pod).columns();
  }

  /** The cell READY, {@code 1/2}. */
  public String readyCell() {
    return ready + "/" + total;
  }

  /**
   * The cell RESTARTS, {@code 3 (10s ago)}.
   *
   * @param now virtual nanoseconds since the start
   */
  public String restartsCell(long now) {
    return restarts == 0 || restartedAt == null
        ? Integer.toString(restarts)
        : restarts + " (" + Ages.since(restartedAt, now) + " ago)";
  }
}
