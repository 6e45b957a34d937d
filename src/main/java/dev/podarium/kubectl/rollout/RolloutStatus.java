package dev.podarium.kubectl.rollout;

import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.DaemonSets;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.StatefulSets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a rollout is.
 *
 * <p>Source: k8s.io/kubectl/pkg/polymorphichelpers/rollout_status.go
 *
 * @param message one line
 * @param done whether there is nothing to wait for any more
 */
record RolloutStatus(String message, boolean done) {

  /** Of a workload; that it cannot go on, and that its kind has no rollouts, is an error. */
  static RolloutStatus of(HasMetadata workload) {
    return switch (workload) {
      case Deployment deployment -> of(deployment);
      case DaemonSet set -> of(set);
      case StatefulSet set -> of(set);
      default ->
          throw new KubectlError(
              "error: no status viewer has been implemented for "
                  + ObjectRef.of(workload).kind().qualified());
    };
  }

  private static RolloutStatus of(Deployment deployment) {
    var name = deployment.getMetadata().getName();
    var status = Deployments.status(deployment);
    if (Metas.generation(deployment) > orZero(status.getObservedGeneration())) {
      return unobserved("deployment");
    }
    var progressing = Deployments.condition(deployment, "Progressing");
    if (progressing != null && "ProgressDeadlineExceeded".equals(progressing.getReason())) {
      throw new KubectlError(
          "error: deployment \"%s\" exceeded its progress deadline".formatted(name));
    }
    var wanted = Deployments.replicas(deployment);
    var updated = Deployments.orZero(status.getUpdatedReplicas());
    var all = Deployments.orZero(status.getReplicas());
    var available = Deployments.orZero(status.getAvailableReplicas());
    var rollout = "deployment \"" + name + "\"";
    if (updated < wanted) {
      return waiting(rollout, updated + " out of " + wanted + " new replicas have been updated");
    } else if (all > updated) {
      return waiting(rollout, all - updated + " old replicas are pending termination");
    } else if (available < updated) {
      return waiting(rollout, available + " of " + updated + " updated replicas are available");
    }
    return new RolloutStatus(rollout + " successfully rolled out", true);
  }

  private static RolloutStatus of(DaemonSet set) {
    if (!DaemonSets.rolling(set)) {
      throw notRolling();
    }
    var status = DaemonSets.status(set);
    if (Metas.generation(set) > orZero(status.getObservedGeneration())) {
      return unobserved("daemon set");
    }
    var desired = DaemonSets.count(set, DaemonSetStatus::getDesiredNumberScheduled);
    var updated = DaemonSets.count(set, DaemonSetStatus::getUpdatedNumberScheduled);
    var available = DaemonSets.count(set, DaemonSetStatus::getNumberAvailable);
    var rollout = "daemon set \"" + set.getMetadata().getName() + "\"";
    if (updated < desired) {
      return waiting(rollout, updated + " out of " + desired + " new pods have been updated");
    } else if (available < desired) {
      return waiting(rollout, available + " of " + desired + " updated pods are available");
    }
    return new RolloutStatus(rollout + " successfully rolled out", true);
  }

  private static RolloutStatus of(StatefulSet set) {
    if (!StatefulSets.rolling(set)) {
      throw notRolling();
    }
    var status = Objects.requireNonNullElseGet(set.getStatus(), StatefulSetStatus::new);
    var observed = orZero(status.getObservedGeneration());
    if (observed == 0 || Metas.generation(set) > observed) {
      return unobserved("statefulset");
    }
    var replicas = set.getSpec().getReplicas();
    var notReady = replicas == null ? 0 : replicas - orZero(status.getReadyReplicas());
    if (notReady > 0) {
      return new RolloutStatus("Waiting for %d pods to be ready...".formatted(notReady), false);
    }
    var rolling = StatefulSets.rollingUpdate(set);
    return rolling == null ? whole(status) : partitioned(replicas, rolling.getPartition(), status);
  }

  private static RolloutStatus partitioned(
      @Nullable Integer replicas, @Nullable Integer partition, StatefulSetStatus status) {
    var updated = orZero(status.getUpdatedReplicas());
    if (replicas != null && partition != null && updated < replicas - partition) {
      return new RolloutStatus(
          "Waiting for partitioned roll out to finish: %d out of %d new pods have been updated..."
              .formatted(updated, replicas - partition),
          false);
    }
    return new RolloutStatus(
        "partitioned roll out complete: %d new pods have been updated...".formatted(updated), true);
  }

  private static RolloutStatus whole(StatefulSetStatus status) {
    var update = Objects.requireNonNullElse(status.getUpdateRevision(), "");
    var current = Objects.requireNonNullElse(status.getCurrentRevision(), "");
    return update.equals(current)
        ? new RolloutStatus(
            "statefulset rolling update complete %d pods at revision %s..."
                .formatted(orZero(status.getCurrentReplicas()), current),
            true)
        : new RolloutStatus(
            "waiting for statefulset rolling update to complete %d pods at revision %s..."
                .formatted(orZero(status.getUpdatedReplicas()), update),
            false);
  }

  private static KubectlError notRolling() {
    return new KubectlError(
        "error: rollout status is only available for RollingUpdate strategy type");
  }

  private static RolloutStatus unobserved(String kind) {
    return new RolloutStatus("Waiting for " + kind + " spec update to be observed...", false);
  }

  private static RolloutStatus waiting(String rollout, String what) {
    return new RolloutStatus(
        "Waiting for %s rollout to finish: %s...".formatted(rollout, what), false);
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  private static long orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
