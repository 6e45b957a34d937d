package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.FirstAutoscalerDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.AutoscalerRules;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.objects.copies.SpecAndStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpecBuilder;
import java.util.List;

/**
 * HorizontalPodAutoscalers in their first form: stored as they were sent, judged as the second form
 * that says the same.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/autoscaling/horizontalpodautoscaler/strategy.go
 */
final class AutoscalerV1Resource implements WithGeneration<HorizontalPodAutoscaler> {

  @Override
  public Class<HorizontalPodAutoscaler> type() {
    return HorizontalPodAutoscaler.class;
  }

  @Override
  public HorizontalPodAutoscaler defaulted(HorizontalPodAutoscaler object) {
    return FirstAutoscalerDefaults.AUTOSCALER.fill(object);
  }

  @Override
  public HorizontalPodAutoscaler prepareForCreate(HorizontalPodAutoscaler object) {
    return SpecAndStatus.withStatus(object, null);
  }

  /** No generation is counted. */
  @Override
  public boolean asksForTheSame(HorizontalPodAutoscaler object, HorizontalPodAutoscaler stored) {
    return true;
  }

  @Override
  public List<FieldError> validate(HorizontalPodAutoscaler object) {
    var root = Field.root();
    AutoscalerRules.check(secondForm(object), root.child("spec"));
    return root.found();
  }

  private static HorizontalPodAutoscalerSpec secondForm(HorizontalPodAutoscaler object) {
    var spec = object.getSpec();
    if (spec == null) {
      return new HorizontalPodAutoscalerSpec();
    }
    var of = spec.getScaleTargetRef();
    return new HorizontalPodAutoscalerSpecBuilder()
        .withMinReplicas(spec.getMinReplicas())
        .withMaxReplicas(spec.getMaxReplicas())
        .withScaleTargetRef(
            of == null
                ? null
                : new CrossVersionObjectReference(of.getApiVersion(), of.getKind(), of.getName()))
        .build();
  }
}
