package dev.podarium.objects.workloads;

import dev.podarium.objects.values.IntOrPercent;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;

/**
 * How far a DaemonSet may go while it rolls. Counts of Nodes, never negative.
 *
 * <p>On five Nodes with 50% of unavailability three may be without an available Pod; with 50% of
 * surge three may have a second Pod.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/update.go, updatedDesiredNodeCounts;
 * pkg/controller/daemon/util/daemonset_util.go, SurgeCount, UnavailableCount
 *
 * @param desired Nodes that get a Pod
 */
public record DaemonBand(int desired, int maxSurge, int maxUnavailable) {

  /** Percentages round up; both zero becomes 0 and 1. One that does not roll has 0 and 0. */
  public static DaemonBand of(DaemonSet set, int desired) {
    var surge = IntOrPercent.up(DaemonSets.maxSurge(set), desired);
    var unavailable = IntOrPercent.up(DaemonSets.maxUnavailable(set), desired);
    var neither = desired > 0 && surge == 0 && unavailable == 0 && DaemonSets.rolling(set);
    return new DaemonBand(desired, surge, neither ? 1 : unavailable);
  }

  /** Whether a Node may have a new Pod beside the old one. */
  public static boolean allowsSurge(DaemonSet set) {
    return IntOrPercent.up(DaemonSets.maxSurge(set), 1) > 0;
  }
}
