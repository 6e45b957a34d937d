package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.cluster.client.Note;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.DaemonBand;
import dev.podarium.objects.workloads.LeftOut;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Pod on each Node that is not left out: what is missing, what is too much, what has ended.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/daemon_controller.go, manage,
 * podsShouldBeOnNode
 */
final class Management {

  private final DaemonSet set;
  private final Readiness readiness;
  private final Round round;
  private FailedPods failed;

  /**
   * @param failed how soon failed Pods may be replaced
   */
  Management(DaemonSet set, Readiness readiness, Round round, FailedPods failed) {
    this.set = set;
    this.readiness = readiness;
    this.round = round;
    this.failed = failed;
  }

  /** How soon failed Pods may be replaced after this look. */
  FailedPods failed() {
    return failed;
  }

  /** Goes through all Nodes, and through the Pods that wait for one that is gone. */
  void manage(EligibleNodes nodes, NodePods pods) {
    var all = nodes.all();
    all.forEach(node -> manage(node, nodes.whyNot(node), pods));
    pods.byNode().keySet().stream()
        .filter(node -> !all.contains(node))
        .flatMap(node -> pods.on(node).stream())
        .filter(pod -> Pods.nodeName(pod).isEmpty())
        .forEach(round::delete);
  }

  private void manage(String node, @Nullable LeftOut why, NodePods pods) {
    if (why == null && !pods.anyOn(node)) {
      round.create(node);
    } else if (why == null || why.letsStay()) {
      prune(node, why == null, running(node, pods));
    } else {
      pods.on(node).stream().filter(pod -> !Metas.deleting(pod)).forEach(round::delete);
    }
  }

  /** The Pods of a Node that have not ended, oldest first; those that have are to be replaced. */
  private List<Pod> running(String node, NodePods pods) {
    var running = new ArrayList<Pod>();
    for (var pod : pods.on(node)) {
      if (!Metas.deleting(pod)) {
        switch (Pods.phase(pod)) {
          case "Failed" -> replaceFailed(pod, node);
          case "Succeeded" -> replaceSucceeded(pod, node);
          default -> running.add(pod);
        }
      }
    }
    return running;
  }

  private void replaceFailed(Pod pod, String node) {
    if (failed.holds(node, readiness.now())) {
      failed = failed.held(node, readiness.now());
      return;
    }
    failed = failed.replaced(node, readiness.now());
    round.tell(
        Note.warning(
            set, "FailedDaemonPod", "Found failed daemon pod " + on(pod, node) + "try to kill it"));
    round.delete(pod);
  }

  private void replaceSucceeded(Pod pod, String node) {
    round.tell(
        Note.normal(
            set,
            "SucceededDaemonPod",
            "Found succeeded daemon pod " + on(pod, node) + "try to delete it"));
    round.delete(pod);
  }

  private static String on(Pod pod, String node) {
    var meta = pod.getMetadata();
    return "%s/%s on node %s, will ".formatted(meta.getNamespace(), meta.getName(), node);
  }

  private void prune(String node, boolean wanted, List<Pod> running) {
    if (!DaemonBand.allowsSurge(set)) {
      running.stream().skip(1).forEach(round::delete);
    } else if (running.isEmpty() && wanted) {
      round.create(node);
    } else if (running.size() > 1) {
      pruneSurge(running);
    }
  }

  /**
   * The oldest Pod of the present template and the oldest other may be there together, as long as
   * the new one is not available and the old one is ready.
   */
  private void pruneSurge(List<Pod> running) {
    var updated = running.stream().filter(readiness::updated).toList();
    var old = running.stream().filter(pod -> !readiness.updated(pod)).toList();
    updated.stream().skip(1).forEach(round::delete);
    old.stream().skip(1).forEach(round::delete);
    if (!updated.isEmpty()
        && !old.isEmpty()
        && (!Pods.ready(old.getFirst()) || readiness.available(updated.getFirst()))) {
      round.delete(old.getFirst());
    }
  }
}
