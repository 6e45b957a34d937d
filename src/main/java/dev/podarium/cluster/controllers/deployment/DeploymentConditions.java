package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A Deployment with a condition changed.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util.go,
 * SetDeploymentCondition
 */
final class DeploymentConditions {

  static final String AVAILABLE = "Available";
  static final String PROGRESSING = "Progressing";
  static final String REPLICA_FAILURE = "ReplicaFailure";

  private DeploymentConditions() {}

  /**
   * The Deployment with a condition, unless it has one of that status and reason; a status that
   * stays keeps the instant at which it came to be.
   */
  static Deployment with(Deployment deployment, DeploymentCondition condition) {
    var present = Deployments.condition(deployment, condition.getType());
    return present != null
            && Objects.equals(present.getStatus(), condition.getStatus())
            && Objects.equals(present.getReason(), condition.getReason())
        ? deployment
        : replaced(deployment, condition);
  }

  /** Like {@link #with}, and renews a condition of the same status and reason as well. */
  static Deployment replaced(Deployment deployment, DeploymentCondition condition) {
    var present = Deployments.condition(deployment, condition.getType());
    var kept =
        present != null && Objects.equals(present.getStatus(), condition.getStatus())
            ? Deployments.since(condition, present.getLastTransitionTime())
            : condition;
    var others = others(deployment, condition.getType()).stream();
    return Deployments.withConditions(deployment, Stream.concat(others, Stream.of(kept)).toList());
  }

  /** The Deployment without conditions of that type. */
  static Deployment without(Deployment deployment, String type) {
    return Deployments.condition(deployment, type) == null
        ? deployment
        : Deployments.withConditions(deployment, others(deployment, type));
  }

  private static List<DeploymentCondition> others(Deployment deployment, String type) {
    return Conditions.without(
        Deployments.conditions(deployment), DeploymentCondition::getType, type);
  }
}
