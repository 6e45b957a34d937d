package dev.podarium.kubectl;

import dev.podarium.objects.ObjectRef;

/** What kubectl says besides doing what it was told. */
final class Warnings {

  private Warnings() {}

  /** Source: k8s.io/kubectl/pkg/cmd/apply/apply.go, warningNoLastAppliedConfigAnnotation */
  static String notApplied(ObjectRef target) {
    return "Warning: resource %s/%s is missing the %s annotation which is required by kubectl apply."
            .formatted(target.kind().plural(), target.name(), LastApplied.ANNOTATION)
        + " kubectl apply should only be used on resources created declaratively by either kubectl"
        + " create --save-config or kubectl apply. The missing annotation will be patched"
        + " automatically.";
  }
}
