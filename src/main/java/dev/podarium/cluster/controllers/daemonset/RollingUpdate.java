package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.objects.workloads.DaemonBand;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes as many old Pods as may be missed; the next look puts new ones in their place. Old Pods
 * that are not available go in any case.
 *
 * <p>Five Nodes, at most two without an available Pod: two old Pods go, and the next only when one
 * of the new ones is available.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/update.go, rollingUpdate
 */
final class RollingUpdate {

  private final Readiness readiness;
  private final List<Pod> unavailable = new ArrayList<>();
  private final List<Pod> candidates = new ArrayList<>();
  private int missing;

  private RollingUpdate(Readiness readiness) {
    this.readiness = readiness;
  }

  /** Finds which Pods go; what has none counts as missing. */
  static void find(EligibleNodes nodes, NodePods pods, Readiness readiness, Round round) {
    var update = new RollingUpdate(readiness);
    nodes.and(pods).forEach(node -> update.look(OldAndNew.of(pods.on(node), readiness)));
    update.choose(nodes.band(), round);
  }

  private void look(OldAndNew both) {
    if (both.old() == null) {
      missing += both.updated() != null && readiness.available(both.updated()) ? 0 : 1;
    } else if (both.updated() != null) {
      missing++;
    } else if (readiness.available(both.old())) {
      candidates.add(both.old());
    } else {
      unavailable.add(both.old());
      missing++;
    }
  }

  private void choose(DaemonBand band, Round round) {
    unavailable.forEach(round::delete);
    candidates.stream().limit(Math.max(0, band.maxUnavailable() - missing)).forEach(round::delete);
  }
}
