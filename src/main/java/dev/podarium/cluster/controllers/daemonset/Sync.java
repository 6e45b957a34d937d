package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.DaemonSets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * One look: first every Node is given what it should have, then the rollout goes on by what came of
 * that, then old revisions go, then the status is told.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/daemon_controller.go, updateDaemonSet
 */
record Sync(DaemonSet set, EligibleNodes nodes, History history, Readiness readiness) {

  /** All of it, for these Pods. */
  Plan plan(List<Pod> pods, FailedPods failed) {
    var round = new Round(set, readiness.hash());
    var management = new Management(set, readiness, round, failed);
    management.manage(nodes, NodePods.of(pods));
    return carriedOut(round, acted -> rolling(after(pods, acted), acted))
        .remembering(management.failed())
        .againAt(Math.min(management.failed().again(), readiness.nextChange(pods)));
  }

  private Plan rolling(List<Pod> pods, Acted managed) {
    if (!managed.refused().isEmpty()) {
      return status(Plan.nothing(), pods);
    }
    var round = new Round(set, readiness.hash());
    if (DaemonSets.rolling(set) && !pods.stream().allMatch(readiness::updated)) {
      roll(NodePods.of(pods), round);
    }
    return carriedOut(round, acted -> cleanup(after(pods, acted), acted));
  }

  private void roll(NodePods pods, Round round) {
    if (nodes.band().maxSurge() == 0) {
      RollingUpdate.find(nodes, pods, readiness, round);
    } else {
      SurgingUpdate.find(nodes, pods, readiness, round);
    }
  }

  private Plan cleanup(List<Pod> pods, Acted rolled) {
    return status(rolled.refused().isEmpty() ? history.cleanup(pods) : Plan.nothing(), pods);
  }

  private Plan status(Plan last, List<Pod> pods) {
    return last.thenStatusInsistently(
        acted -> DaemonSetStatuses.of(set, nodes, NodePods.of(pods), readiness));
  }

  /** Creations that are refused keep no deletion back. */
  private static Plan carriedOut(Round round, Function<Acted, Plan> next) {
    return andThen(
        round.creations(),
        created -> andThen(round.deletions(), deleted -> next.apply(together(created, deleted))));
  }

  private static Plan andThen(Plan plan, Function<Acted, Plan> next) {
    return plan.batches().isEmpty() ? plan.then(next.apply(Acted.NOTHING)) : plan.andThen(next);
  }

  private static Acted together(Acted one, Acted other) {
    return new Acted(both(one.done(), other.done()), both(one.refused(), other.refused()));
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** The Pods as they are after some were created and some told to end, or gone at once. */
  private static List<Pod> after(List<Pod> pods, Acted acted) {
    var all = new LinkedHashMap<String, Pod>();
    pods.forEach(pod -> all.put(pod.getMetadata().getName(), pod));
    for (HasMetadata done : acted.done()) {
      var name = done.getMetadata().getName();
      if (done instanceof Pod pod && (Metas.deleting(pod) || !all.containsKey(name))) {
        all.put(name, pod);
      } else {
        all.remove(name);
      }
    }
    return List.copyOf(all.values());
  }
}
