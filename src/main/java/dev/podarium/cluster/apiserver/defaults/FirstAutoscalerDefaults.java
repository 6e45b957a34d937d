package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscalerSpec;

/**
 * Defaults of autoscalers of the first form.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/autoscaling/v1/defaults.go
 */
public final class FirstAutoscalerDefaults {

  /** Of a HorizontalPodAutoscaler. */
  public static final Defaults<HorizontalPodAutoscaler> AUTOSCALER =
      Defaults.of(HorizontalPodAutoscaler.class)
          .value("spec", new HorizontalPodAutoscalerSpec())
          .part("spec", Defaults.of(HorizontalPodAutoscalerSpec.class).value("minReplicas", 1));

  private FirstAutoscalerDefaults() {}
}
