package dev.podarium.cluster.apiserver;

import dev.podarium.api.Request.UpdateScale;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.Kind;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server says against a scale that is asked for or sent.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/apps/deployment/storage/storage.go, ScaleREST;
 * pkg/apis/autoscaling/validation/validation.go, ValidateScale
 */
final class Scaling {

  private static final String PART = "scale";
  private static final Kind SCALE =
      Kind.of(GroupVersionKind.of("autoscaling/v1", "Scale"), "scales", true);

  private Scaling() {}

  /** The object, which is there and has a scale. */
  static HasMetadata scaled(ObjectRef ref, @Nullable HasMetadata stored) {
    if (!ref.kind().has(PART)) {
      throw Refusals.noSuchResource();
    }
    if (stored == null) {
      throw Refusals.notFound(ref, PART);
    }
    return stored;
  }

  static void refuseInvalid(UpdateScale scale) {
    if (scale.replicas() < 0) {
      var ref = new ObjectRef(SCALE, scale.target().namespace(), scale.target().name());
      var error =
          FieldError.invalid(
              "spec.replicas", scale.replicas(), "must be greater than or equal to 0");
      throw Refusals.invalid(ref, List.of(error));
    }
  }
}
