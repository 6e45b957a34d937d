package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.objects.ObjectRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Pod that waits for a Node.
 *
 * @param revision its last change, which is the cause of what becomes of it; null when it was there
 *     before the scheduler
 * @param attempts how often no Node would take it
 * @param since when it came into the queue, in virtual nanoseconds
 * @param serial breaks ties: the order in which Pods came
 * @param failedAt when it was last tried in vain, in virtual nanoseconds
 * @param unschedulablePlugins the plugins that kept it from a Node then
 */
record QueuedPod(
    PodInfo info,
    @Nullable Long revision,
    int attempts,
    long since,
    long serial,
    long failedAt,
    Set<String> unschedulablePlugins)
    implements Comparable<QueuedPod> {

  QueuedPod changed(PodInfo newer, @Nullable Long because) {
    return new QueuedPod(newer, because, attempts, since, serial, failedAt, unschedulablePlugins);
  }

  QueuedPod failed(long now, Set<String> plugins) {
    return new QueuedPod(info, revision, attempts + 1, since, serial, now, plugins);
  }

  /** Until when it has to wait after its last failure, in virtual nanoseconds. */
  long backoffEnd() {
    return attempts == 0 ? 0 : failedAt + Backoff.after(attempts);
  }

  ObjectRef ref() {
    return ObjectRef.of(info.pod());
  }

  String uid() {
    return info.uid();
  }

  /** Higher priority first, then who came first. */
  @Override
  public int compareTo(QueuedPod other) {
    var byPriority = Integer.compare(other.info.priority(), info.priority());
    var bySince = Long.compare(since, other.since);
    return byPriority != 0
        ? byPriority
        : bySince != 0 ? bySince : Long.compare(serial, other.serial);
  }
}
