package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.Probe;
import org.jspecify.annotations.Nullable;

/**
 * Probes: how a kubelet asks whether a container has started, lives and is ready.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, validateProbe
 */
public final class Probes {

  private Probes() {}

  /** One success must be enough for a container to live or to have started. */
  static void checkLivenessOrStartup(@Nullable Probe probe, Field at) {
    check(probe, at);
    if (probe != null && probe.getSuccessThreshold() != null && probe.getSuccessThreshold() != 1) {
      at.child("successThreshold").invalid(probe.getSuccessThreshold(), "must be 1");
    }
  }

  /** Nothing is stopped for not being ready, so there is no grace period for it. */
  static void checkReadiness(@Nullable Probe probe, Field at) {
    check(probe, at);
    if (probe != null && probe.getTerminationGracePeriodSeconds() != null) {
      at.child("terminationGracePeriodSeconds")
          .invalid(probe.getTerminationGracePeriodSeconds(), "must not be set for readinessProbes");
    }
  }

  /** Any probe; an absent one is fine. */
  public static void check(@Nullable Probe probe, Field at) {
    if (probe == null) {
      return;
    }
    Handlers.check(probe, at);
    at.child("initialDelaySeconds").notNegative(probe.getInitialDelaySeconds());
    at.child("timeoutSeconds").notNegative(probe.getTimeoutSeconds());
    at.child("periodSeconds").notNegative(probe.getPeriodSeconds());
    at.child("successThreshold").notNegative(probe.getSuccessThreshold());
    at.child("failureThreshold").notNegative(probe.getFailureThreshold());
    var grace = probe.getTerminationGracePeriodSeconds();
    if (grace != null && grace <= 0) {
      at.child("terminationGracePeriodSeconds").invalid(grace, "must be greater than 0");
    }
  }
}
