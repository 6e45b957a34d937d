package dev.podarium.workbench.kinds;

import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.RolloutBand;
import dev.podarium.workbench.frame.sides.Row;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a cluster does about a change, in one sentence, where it is certain. */
public final class Consequence {

  private Consequence() {}

  /** What a new object makes happen. */
  public static String ofCreating(HasMetadata object) {
    return switch (object) {
      case Deployment deployment -> starts(Deployments.replicas(deployment), "its ReplicaSet");
      case ReplicaSet set -> starts(orOne(set.getSpec().getReplicas()), "it");
      case Pod _ -> "The scheduler looks for a Node, then the kubelet there starts it.";
      default -> "";
    };
  }

  /** What a change of a live object makes happen; empty when nothing changes. */
  public static String of(HasMetadata live, HasMetadata after, List<Row> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    return switch (after) {
      case Deployment a when live instanceof Deployment before -> of(before, a);
      case ReplicaSet a when live instanceof ReplicaSet before -> of(before, a);
      case Service _ -> "No Pod is started or ended.";
      default -> "";
    };
  }

  private static String of(Deployment before, Deployment after) {
    if (!Objects.equals(before.getSpec().getSelector(), after.getSpec().getSelector())) {
      return "The API server will refuse this, because spec.selector is immutable.";
    }
    if (!Objects.equals(before.getSpec().getTemplate(), after.getSpec().getTemplate())) {
      return rollout(after);
    }
    return scale(Deployments.replicas(before), Deployments.replicas(after));
  }

  private static String of(ReplicaSet before, ReplicaSet after) {
    if (!Objects.equals(before.getSpec().getSelector(), after.getSpec().getSelector())) {
      return "The API server will refuse this, because spec.selector is immutable.";
    }
    var template = Objects.equals(before.getSpec().getTemplate(), after.getSpec().getTemplate());
    var scale = scale(orOne(before.getSpec().getReplicas()), orOne(after.getSpec().getReplicas()));
    return template
        ? scale
        : "Changes the Pod template: only Pods that are created from now on get it.";
  }

  private static String rollout(Deployment after) {
    var band = RolloutBand.of(after);
    if (Deployments.paused(after)) {
      return "Changes the Pod template, but spec.paused holds the rollout until it is resumed.";
    }
    if (band.replicas() == 0) {
      return "Changes the Pod template, but no Pod runs, because replicas is 0.";
    }
    if (!Deployments.rolling(after)) {
      return "Changes the Pod template: ends all Pods, then starts %d new, because the strategy is"
              .formatted(band.replicas())
          + " Recreate.";
    }
    return "Changes the Pod template: starts a rolling update of %s, at most %d at once and never"
            .formatted(pods(band.replicas()), band.most())
        + " fewer than %d ready.".formatted(band.fewestAvailable());
  }

  private static String scale(int before, int after) {
    if (after > before) {
      return "Scales from %d to %d: starts %s.".formatted(before, after, more(after - before));
    }
    return after < before
        ? "Scales from %d to %d: ends %s.".formatted(before, after, pods(before - after))
        : "No Pod is started or ended, because the Pod template stays the same.";
  }

  private static String starts(int replicas, String who) {
    if (replicas < 0) {
      return "";
    }
    return replicas == 0
        ? "No Pod starts, because replicas is 0."
        : "Then %s creates %s, and the scheduler looks for their Nodes."
            .formatted(who, pods(replicas));
  }

  private static String more(int pods) {
    return pods == 1 ? "1 more Pod" : pods + " more Pods";
  }

  private static String pods(int pods) {
    return pods == 1 ? "1 Pod" : pods + " Pods";
  }

  private static int orOne(@Nullable Integer replicas) {
    return replicas == null ? 1 : replicas;
  }
}
