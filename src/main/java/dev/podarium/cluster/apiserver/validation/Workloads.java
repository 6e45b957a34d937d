package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetSpec;
import org.jspecify.annotations.Nullable;

/**
 * ReplicaSets and Deployments.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/apps/validation/validation.go
 */
public final class Workloads {

  private Workloads() {}

  /** What is asked for in a ReplicaSet. */
  public static void check(ReplicaSetSpec spec, Field at) {
    at.child("replicas").notNegative(spec.getReplicas());
    at.child("minReadySeconds").notNegative(spec.getMinReadySeconds());
    checkSelectorAndTemplate(spec.getSelector(), spec.getTemplate(), at);
  }

  /** What is asked for in a Deployment. */
  public static void check(DeploymentSpec spec, Field at) {
    at.child("replicas").notNegative(spec.getReplicas());
    checkSelectorAndTemplate(spec.getSelector(), spec.getTemplate(), at);
    Rollouts.check(spec.getStrategy(), at.child("strategy"));
    at.child("minReadySeconds").notNegative(spec.getMinReadySeconds());
    at.child("revisionHistoryLimit").notNegative(spec.getRevisionHistoryLimit());
    checkDeadline(spec, at.child("progressDeadlineSeconds"));
  }

  private static void checkDeadline(DeploymentSpec spec, Field at) {
    var deadline = spec.getProgressDeadlineSeconds();
    var ready = spec.getMinReadySeconds() == null ? 0 : spec.getMinReadySeconds();
    at.notNegative(deadline);
    if (deadline != null && deadline <= ready) {
      at.invalid(deadline, "must be greater than minReadySeconds");
    }
  }

  private static void checkSelectorAndTemplate(
      @Nullable LabelSelector selector, @Nullable PodTemplateSpec template, Field at) {
    if (selector == null) {
      at.child("selector").required();
    } else {
      Labels.checkSelector(selector, at.child("selector"));
      if (selector.getMatchLabels().isEmpty() && selector.getMatchExpressions().isEmpty()) {
        at.child("selector").invalid(selector, "empty selector is invalid for deployment");
      }
      if (!Labels.isSound(selector)) {
        at.child("selector").invalid(selector, "invalid label selector");
        return;
      }
    }
    Templates.checkForEver(template, selector, at.child("template"));
  }
}
