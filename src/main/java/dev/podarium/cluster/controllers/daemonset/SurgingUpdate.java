package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.objects.workloads.DaemonBand;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts new Pods beside as many old ones as the surge allows; an old Pod goes when the new one
 * beside it is available. Beside old Pods that are not available new ones come in any case. What is
 * on a Node that is left out now goes only when enough are available elsewhere.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/update.go, rollingUpdate
 */
final class SurgingUpdate {

  private final EligibleNodes nodes;
  private final Readiness readiness;
  private final Round round;
  private final List<Pod> misplaced = new ArrayList<>();
  private final List<String> candidates = new ArrayList<>();
  private int surging;
  private int available;

  private SurgingUpdate(EligibleNodes nodes, Readiness readiness, Round round) {
    this.nodes = nodes;
    this.readiness = readiness;
    this.round = round;
  }

  /** Finds which Nodes get a second Pod and which Pods go. */
  static void find(EligibleNodes nodes, NodePods pods, Readiness readiness, Round round) {
    var update = new SurgingUpdate(nodes, readiness, round);
    nodes.and(pods).forEach(node -> update.look(node, OldAndNew.of(pods.on(node), readiness)));
    update.choose(nodes.band());
  }

  private void look(String node, OldAndNew both) {
    var first = both.old() == null ? both.updated() : both.old();
    available += isAvailable(first) ? 1 : 0;
    if (both.excess()) {
      surging++;
    } else if (both.old() != null && both.updated() == null) {
      lookAtOld(node, both.old());
    } else if (both.old() != null && isAvailable(both.updated())) {
      round.delete(both.old());
    } else if (both.old() != null) {
      surging++;
    }
  }

  private void lookAtOld(String node, Pod old) {
    var wanted = nodes.eligible(node);
    if (isAvailable(old)) {
      if (wanted) {
        candidates.add(node);
      } else {
        misplaced.add(old);
      }
    } else if (wanted) {
      round.create(node);
    } else {
      round.delete(old);
    }
  }

  private boolean isAvailable(@Nullable Pod pod) {
    return pod != null && readiness.available(pod);
  }

  private void choose(DaemonBand band) {
    misplaced.stream().limit(Math.max(0, available - band.desired())).forEach(round::delete);
    candidates.stream().limit(Math.max(0, band.maxSurge() - surging)).forEach(round::create);
  }
}
