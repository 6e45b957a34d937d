package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingPolicy;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerStatusBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;

/**
 * Defaults of autoscalers and of network policies.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/autoscaling/v2/defaults.go,
 * pkg/apis/networking/v1/defaults.go
 */
public final class PolicyDefaults {

  private static final MetricSpec CPU =
      new MetricSpecBuilder()
          .withType("Resource")
          .withNewResource()
          .withName("cpu")
          .withNewTarget()
          .withType("Utilization")
          .withAverageUtilization(80)
          .endTarget()
          .endResource()
          .build();

  private static final HPAScalingPolicy DOUBLED = new HPAScalingPolicy(15, "Percent", 100);

  private static final Defaults<HPAScalingRules> UP =
      Defaults.of(HPAScalingRules.class)
          .value("stabilizationWindowSeconds", 0)
          .value("selectPolicy", "Max")
          .value("policies", List.of(new HPAScalingPolicy(15, "Pods", 4), DOUBLED));

  private static final Defaults<HPAScalingRules> DOWN =
      Defaults.of(HPAScalingRules.class)
          .value("selectPolicy", "Max")
          .value("policies", List.of(DOUBLED));

  /** How it scales is filled in only where something is said of it. */
  private static final Defaults<HorizontalPodAutoscalerBehavior> BEHAVIOR =
      Defaults.of(HorizontalPodAutoscalerBehavior.class)
          .value("scaleUp", new HPAScalingRules())
          .part("scaleUp", UP)
          .value("scaleDown", new HPAScalingRules())
          .part("scaleDown", DOWN);

  /** Of a HorizontalPodAutoscaler. */
  public static final Defaults<HorizontalPodAutoscaler> AUTOSCALER =
      Defaults.of(HorizontalPodAutoscaler.class)
          .value("spec", new HorizontalPodAutoscalerSpec())
          .value(
              "status", new HorizontalPodAutoscalerStatusBuilder().withDesiredReplicas(0).build())
          .part(
              "spec",
              Defaults.of(HorizontalPodAutoscalerSpec.class)
                  .value("minReplicas", 1)
                  .value("metrics", List.of(CPU))
                  .part("behavior", BEHAVIOR));

  private static final Defaults<NetworkPolicyPort> PORT =
      Defaults.of(NetworkPolicyPort.class).value("protocol", "TCP");

  /** Of a NetworkPolicy. */
  public static final Defaults<NetworkPolicy> NETWORK_POLICY =
      Defaults.of(NetworkPolicy.class)
          .value("spec", new NetworkPolicySpec())
          .part(
              "spec",
              Defaults.of(NetworkPolicySpec.class)
                  .each("ingress", Defaults.of(NetworkPolicyIngressRule.class).each("ports", PORT))
                  .each("egress", Defaults.of(NetworkPolicyEgressRule.class).each("ports", PORT))
                  .computed(
                      "policyTypes",
                      spec ->
                          spec.getEgress().isEmpty()
                              ? List.of("Ingress")
                              : List.of("Ingress", "Egress")));

  private PolicyDefaults() {}
}
