package dev.podarium.kubectl.apply;

import dev.podarium.api.Request;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;

/**
 * What {@code kubectl apply} says of an object that could not be applied.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/apply/apply.go, patcher.go
 */
final class ApplyFailures {

  private ApplyFailures() {}

  static KubectlError generatedName(String generated) {
    return new KubectlError(
        "error: from %s: cannot use generate name with apply".formatted(generated));
  }

  /** What was applied last is shown and what was read now is not, unlike the real one's words. */
  static KubectlError unreadable(HasMetadata live, String file) {
    var wrong =
        "creating patch with:\noriginal:\n%s\nfor: \"%s\": invalid JSON document"
            .formatted(LastApplied.shortened(live), file);
    return new KubectlError(
        "error: error when applying patch:\n\nto:\n%s\nfor: \"%s\": error when %s"
            .formatted(where(ObjectRef.of(live)), file, wrong));
  }

  /** A server's refusal with the request that met it. */
  static Status during(Request request, String file, Status status) {
    return request instanceof Request.Patch patch
        ? duringPatch(patch, file, status)
        : ServerErrors.during("creating \"" + file + "\"", status);
  }

  private static Status duringPatch(Request.Patch patch, String file, Status status) {
    var message =
        "error when applying patch:\n%s\nto:\n%s\nfor: \"%s\": error when patching \"%s\": %s"
            .formatted(patch.body(), where(patch.target()), file, file, status.getMessage());
    return new StatusBuilder(status).withMessage(message).build();
  }

  private static String where(ObjectRef ref) {
    var version = ref.kind().apiVersion();
    return "Resource: \"%s, Resource=%s\", GroupVersionKind: \"%s, Kind=%s\"\nName: \"%s\", Namespace: \"%s\""
        .formatted(
            version, ref.kind().plural(), version, ref.kind().name(), ref.name(), ref.namespace());
  }
}
