package dev.podarium.kubectl.nodes;

import dev.podarium.kubectl.command.Invocation;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.List;
import java.util.function.Function;

/**
 * Which Pods of a Node a drain ends, and which stand in its way.
 *
 * <p>Source: k8s.io/kubectl/pkg/drain/filters.go
 *
 * @param ignoreDaemonSets leaves Pods of DaemonSets where they are
 * @param deleteEmptyDirData ends Pods though what they keep in an emptyDir is lost
 * @param force ends Pods that nobody will replace
 */
record DrainFilter(
    boolean ignoreDaemonSets, boolean deleteEmptyDirData, boolean force, Invocation invocation) {

  private static final String MIRROR = "kubernetes.io/config.mirror";

  /** What becomes of a Pod. */
  sealed interface Verdict {}

  /**
   * It is ended.
   *
   * @param warning of which the person is told; empty for none
   */
  record Ended(String warning) implements Verdict {}

  /** It stays; the warning as above. */
  record Spared(String warning) implements Verdict {}

  /** It may not be ended, and so nothing is. */
  record InTheWay(String why) implements Verdict {}

  private static final Verdict FINE = new Ended("");

  /** The verdict of the first rule that spares it or is against it, or else of the last rule. */
  Verdict judge(Pod pod) {
    var verdict = FINE;
    for (var rule :
        List.<Function<Pod, Verdict>>of(
            this::byDaemonSet, this::byMirror, this::byStorage, this::byController)) {
      verdict = rule.apply(pod);
      if (!(verdict instanceof Ended)) {
        return verdict;
      }
    }
    return verdict;
  }

  private Verdict byDaemonSet(Pod pod) {
    var controller = Metas.controllerOf(pod);
    if (controller == null || !controller.getKind().equals("DaemonSet") || Pods.finished(pod)) {
      return FINE;
    }
    var set =
        new ObjectRef(
            Kinds.of(DaemonSet.class), pod.getMetadata().getNamespace(), controller.getName());
    if (invocation.world().find(set) == null) {
      var missing = "daemonsets.apps \"%s\" not found".formatted(controller.getName());
      return force ? new Ended(missing) : new InTheWay(missing);
    }
    return ignoreDaemonSets
        ? new Spared("ignoring DaemonSet-managed Pods")
        : new InTheWay("DaemonSet-managed Pods (use --ignore-daemonsets to ignore)");
  }

  private Verdict byMirror(Pod pod) {
    return Metas.annotations(pod).containsKey(MIRROR) ? new Spared("") : FINE;
  }

  private Verdict byStorage(Pod pod) {
    var local = pod.getSpec().getVolumes().stream().anyMatch(each -> each.getEmptyDir() != null);
    if (!local || Pods.finished(pod)) {
      return FINE;
    }
    return deleteEmptyDirData
        ? new Ended("deleting Pods with local storage")
        : new InTheWay("Pods with local storage (use --delete-emptydir-data to override)");
  }

  private Verdict byController(Pod pod) {
    if (Pods.finished(pod) || Metas.controllerOf(pod) != null) {
      return FINE;
    }
    return force
        ? new Ended("deleting Pods that declare no controller")
        : new InTheWay("cannot delete Pods that declare no controller (use --force to override)");
  }
}
