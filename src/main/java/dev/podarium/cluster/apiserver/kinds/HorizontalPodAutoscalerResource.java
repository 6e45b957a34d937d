package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.PolicyDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.AutoscalerRules;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.objects.copies.SpecAndStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerStatusBuilder;
import java.util.List;

/**
 * HorizontalPodAutoscalers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/autoscaling/horizontalpodautoscaler/strategy.go
 */
final class HorizontalPodAutoscalerResource implements WithGeneration<HorizontalPodAutoscaler> {

  @Override
  public Class<HorizontalPodAutoscaler> type() {
    return HorizontalPodAutoscaler.class;
  }

  @Override
  public HorizontalPodAutoscaler defaulted(HorizontalPodAutoscaler object) {
    return PolicyDefaults.AUTOSCALER.fill(object);
  }

  @Override
  public HorizontalPodAutoscaler prepareForCreate(HorizontalPodAutoscaler object) {
    return SpecAndStatus.withStatus(
        object, new HorizontalPodAutoscalerStatusBuilder().withDesiredReplicas(0).build());
  }

  /** No generation is counted. */
  @Override
  public boolean asksForTheSame(HorizontalPodAutoscaler object, HorizontalPodAutoscaler stored) {
    return true;
  }

  @Override
  public List<FieldError> validate(HorizontalPodAutoscaler object) {
    return Field.found(root -> AutoscalerRules.check(specOf(object), root.child("spec")));
  }

  private static HorizontalPodAutoscalerSpec specOf(HorizontalPodAutoscaler object) {
    return object.getSpec() == null ? new HorizontalPodAutoscalerSpec() : object.getSpec();
  }
}
