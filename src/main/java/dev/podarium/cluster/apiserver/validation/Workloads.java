package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ReplicationControllerSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetSpec;
import org.jspecify.annotations.Nullable;

/**
 * What makes Pods of a template and keeps them running.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/apps/validation/validation.go
 */
public final class Workloads {

  private Workloads() {}

  /** What is asked for in a ReplicaSet. */
  public static void check(ReplicaSetSpec spec, Field at) {
    at.child("replicas").notNegative(spec.getReplicas());
    at.child("minReadySeconds").notNegative(spec.getMinReadySeconds());
    checkSelectorAndTemplate(spec.getSelector(), spec.getTemplate(), at, "deployment");
  }

  /** What is asked for in a Deployment. */
  public static void check(DeploymentSpec spec, Field at) {
    at.child("replicas").notNegative(spec.getReplicas());
    checkSelectorAndTemplate(spec.getSelector(), spec.getTemplate(), at, "deployment");
    Rollouts.check(spec.getStrategy(), at.child("strategy"));
    at.child("minReadySeconds").notNegative(spec.getMinReadySeconds());
    at.child("revisionHistoryLimit").notNegative(spec.getRevisionHistoryLimit());
    checkDeadline(spec, at.child("progressDeadlineSeconds"));
  }

  /** What is asked for in a ReplicationController. */
  public static void check(ReplicationControllerSpec spec, Field at) {
    at.child("minReadySeconds").notNegative(spec.getMinReadySeconds());
    var labels = spec.getSelector();
    if (labels == null || labels.isEmpty()) {
      at.child("selector").required();
    }
    at.child("replicas").notNegative(spec.getReplicas());
    if (spec.getTemplate() == null) {
      at.child("template").required();
    } else {
      var selector = new LabelSelectorBuilder().withMatchLabels(labels).build();
      Templates.checkForEver(
          spec.getTemplate(), selector, at.child("template"), "ReplicationController");
    }
  }

  private static void checkDeadline(DeploymentSpec spec, Field at) {
    var deadline = spec.getProgressDeadlineSeconds();
    var ready = spec.getMinReadySeconds() == null ? 0 : spec.getMinReadySeconds();
    at.notNegative(deadline);
    if (deadline != null && deadline <= ready) {
      at.invalid(deadline, "must be greater than minReadySeconds");
    }
  }

  /**
   * A selector that finds what the template makes.
   *
   * @param kind as the message about an empty selector names it
   */
  static void checkSelectorAndTemplate(
      @Nullable LabelSelector selector, @Nullable PodTemplateSpec template, Field at, String kind) {
    if (selector == null) {
      at.child("selector").required();
    } else {
      Labels.checkSelector(selector, at.child("selector"));
      if (selector.getMatchLabels().isEmpty() && selector.getMatchExpressions().isEmpty()) {
        at.child("selector").invalid(selector, "empty selector is invalid for " + kind);
      }
      if (!Labels.isSound(selector)) {
        at.child("selector").invalid(selector, "invalid label selector");
        return;
      }
    }
    var name = kind.equals("statefulset") ? "StatefulSet" : "ReplicaSet";
    Templates.checkForEver(template, selector, at.child("template"), name);
  }
}
