package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDaemonSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be asked of a DaemonSet, and copies of it with a part changed. */
public final class DaemonSets {

  /**
   * The annotation that counts the changes of its template, and which its Pods have as a label.
   *
   * <p>Source: k8s.io/api/apps/v1/types.go, DeprecatedTemplateGeneration
   */
  public static final String TEMPLATE_GENERATION = "deprecated.daemonset.template.generation";

  private static final DaemonSetStatus NEVER_SYNCED = new DaemonSetStatus();
  private static final int HISTORY_LIMIT = 10;

  private DaemonSets() {}

  /** Its status; an empty one when its controller has not written any. */
  public static DaemonSetStatus status(DaemonSet set) {
    return set.getStatus() == null ? NEVER_SYNCED : set.getStatus();
  }

  /** A count of the status, 0 when absent. */
  public static int count(DaemonSet set, Function<DaemonSetStatus, @Nullable Integer> which) {
    var count = which.apply(status(set));
    return count == null ? 0 : count;
  }

  /** Whether its Pods are replaced by themselves when the template changes. */
  public static boolean rolling(DaemonSet set) {
    var strategy = set.getSpec().getUpdateStrategy();
    return strategy != null && "RollingUpdate".equals(strategy.getType());
  }

  /** {@code spec.minReadySeconds} in seconds, 0 when absent. */
  public static int minReadySeconds(DaemonSet set) {
    var seconds = set.getSpec().getMinReadySeconds();
    return seconds == null ? 0 : seconds;
  }

  /** {@code spec.revisionHistoryLimit}: how many revisions are kept besides the present one. */
  public static int revisionHistoryLimit(DaemonSet set) {
    var limit = set.getSpec().getRevisionHistoryLimit();
    return limit == null ? HISTORY_LIMIT : limit;
  }

  /** {@code maxSurge} of its rolling update; null when it has none. */
  static @Nullable IntOrString maxSurge(DaemonSet set) {
    var update = update(set);
    return update == null ? null : update.getMaxSurge();
  }

  /** {@code maxUnavailable} of its rolling update; null when it has none. */
  static @Nullable IntOrString maxUnavailable(DaemonSet set) {
    var update = update(set);
    return update == null ? null : update.getMaxUnavailable();
  }

  private static @Nullable RollingUpdateDaemonSet update(DaemonSet set) {
    return rolling(set) ? set.getSpec().getUpdateStrategy().getRollingUpdate() : null;
  }

  /** How many names of its revisions were taken by other data. */
  public static int collisions(DaemonSet set) {
    return count(set, DaemonSetStatus::getCollisionCount);
  }

  /** A copy that counts one more of them. */
  public static DaemonSet withOneMoreCollision(DaemonSet set) {
    var count = collisions(set) + 1;
    return changed(set, status -> status.setCollisionCount(count));
  }

  /**
   * On how many Nodes how many of its Pods are; of two on one Node the older counts.
   *
   * @param desired Nodes that are not left out
   * @param current those of them that have a Pod
   * @param misscheduled left out ones that have a Pod
   * @param updated of the present template
   */
  public record Counts(
      int desired, int current, int misscheduled, int ready, int available, int updated) {}

  /** A copy that says so, as of its present generation. */
  public static DaemonSet withCounts(DaemonSet set, Counts counts) {
    return changed(
        set,
        status -> {
          status.setObservedGeneration(Metas.generation(set));
          status.setDesiredNumberScheduled(counts.desired);
          status.setCurrentNumberScheduled(counts.current);
          status.setNumberMisscheduled(counts.misscheduled);
          status.setNumberReady(counts.ready);
          status.setNumberAvailable(orAbsent(counts.available));
          status.setNumberUnavailable(orAbsent(counts.desired - counts.available));
          status.setUpdatedNumberScheduled(orAbsent(counts.updated));
        });
  }

  private static @Nullable Integer orAbsent(int count) {
    return count == 0 ? null : count;
  }

  private static DaemonSet changed(DaemonSet set, Consumer<DaemonSetStatus> change) {
    var status = Copies.changed(status(set), change);
    return Copies.changed(set, copy -> copy.setStatus(status));
  }
}
