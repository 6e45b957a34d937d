package dev.podarium.kubectl.apply;

import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;

/** What kubectl says besides doing what it was told. */
public final class ApplyWarnings {

  private ApplyWarnings() {}

  /** Source: k8s.io/kubectl/pkg/cmd/apply/apply.go, warningNoLastAppliedConfigAnnotation */
  public static String notApplied(ObjectRef target) {
    return "Warning: resource %s/%s is missing the %s annotation which is required by kubectl apply."
            .formatted(target.kind().plural(), target.name(), Metas.LAST_APPLIED)
        + " kubectl apply should only be used on resources created declaratively by either kubectl"
        + " create --save-config or kubectl apply. The missing annotation will be patched"
        + " automatically.";
  }

  /** Source: k8s.io/kubectl/pkg/cmd/apply/apply.go, warningChangesOnDeletingResource */
  public static String deleting(String name) {
    return "Warning: Detected changes to resource %s which is currently being deleted."
        .formatted(name);
  }

  /** Source: k8s.io/kubectl/pkg/cmd/rollout/rollout_undo.go */
  public static String undoing(ObjectRef target) {
    return "Warning: resource %s/%s was previously managed with 'kubectl apply'. Rolling back will not update the %s annotation,"
            .formatted(target.kind().plural(), target.name(), Metas.LAST_APPLIED)
        + " which may cause unexpected behavior on future 'kubectl apply' operations. Consider"
        + " using 'kubectl apply' with your previous configuration file instead.";
  }
}
