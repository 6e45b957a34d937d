package dev.podarium.api;

import java.util.Map;

/**
 * Pods of one controller that it cannot tell apart: the same labels, the same state. Controllers
 * count groups and not Pods, so their work does not grow with the number of replicas.
 *
 * @param key finds its Pods
 * @param size how many Pods, at least 1
 * @param labels of every one of them
 * @param phase as in {@code status.phase}
 * @param ready condition Ready is True
 * @param deleting deletionTimestamp is set
 */
public record PodGroup(
    IndexKey key,
    int size,
    Map<String, String> labels,
    String phase,
    boolean ready,
    boolean deleting) {

  /** Whether these Pods have ended for good. */
  public boolean finished() {
    return phase.equals("Succeeded") || phase.equals("Failed");
  }

  /** Whether these Pods count as replicas. */
  public boolean active() {
    return !deleting && !finished();
  }

  /** The same group with another number of Pods. */
  public PodGroup ofSize(int pods) {
    return pods == size ? this : new PodGroup(key, pods, labels, phase, ready, deleting);
  }
}
