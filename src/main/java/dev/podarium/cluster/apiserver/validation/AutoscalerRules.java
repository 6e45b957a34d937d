package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * HorizontalPodAutoscalers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/autoscaling/validation/validation.go,
 * ValidateHorizontalPodAutoscaler
 */
public final class AutoscalerRules {

  private static final int LONGEST_WINDOW = 3600;
  private static final int LONGEST_PERIOD = 1800;
  private static final List<String> SELECTS = List.of("Disabled", "Max", "Min");
  private static final List<String> POLICIES = List.of("Percent", "Pods");

  private AutoscalerRules() {}

  /** What is asked for. */
  public static void check(HorizontalPodAutoscalerSpec spec, Field at) {
    var least = spec.getMinReplicas();
    var most = spec.getMaxReplicas() == null ? 0 : spec.getMaxReplicas();
    if (least != null && least < 1) {
      at.child("minReplicas").invalid(least, "must be greater than or equal to 1");
    }
    if (most < 1) {
      at.child("maxReplicas").required("must be set and greater than 0");
    }
    if (least != null && most < least) {
      at.child("maxReplicas").invalid(most, "must be greater than or equal to `minReplicas`");
    }
    checkReference(spec.getScaleTargetRef(), false, at.child("scaleTargetRef"));
    for (var i = 0; i < spec.getMetrics().size(); i++) {
      MetricRules.check(spec.getMetrics().get(i), at.child("metrics").index(i));
    }
    var behavior = spec.getBehavior();
    if (behavior != null) {
      check(behavior.getScaleUp(), at.child("behavior").child("scaleUp"));
      check(behavior.getScaleDown(), at.child("behavior").child("scaleDown"));
    }
  }

  /**
   * What an object of another kind is called.
   *
   * @param core whether it may be of the core group
   */
  static void checkReference(@Nullable CrossVersionObjectReference of, boolean core, Field at) {
    var reference = of == null ? new CrossVersionObjectReference() : of;
    checkSegment(reference.getKind(), at.child("kind"));
    checkSegment(reference.getName(), at.child("name"));
    var version = Objects.requireNonNullElse(reference.getApiVersion(), "");
    var slashes = version.chars().filter(c -> c == '/').count();
    if (slashes > 1) {
      at.child("apiVersion").invalid(version, "unexpected GroupVersion string: " + version);
    } else if (!core && slashes == 0 && !"ReplicationController".equals(reference.getKind())) {
      at.child("apiVersion").invalid(version, "apiVersion must specify API group");
    }
  }

  private static void checkSegment(@Nullable String text, Field at) {
    if (text == null || text.isEmpty()) {
      at.required();
    } else {
      at.invalid(text, Names.pathSegment(text));
    }
  }

  private static void check(@Nullable HPAScalingRules rules, Field at) {
    if (rules == null) {
      return;
    }
    var window = rules.getStabilizationWindowSeconds();
    at.child("stabilizationWindowSeconds").notNegative(window);
    if (window != null && window > LONGEST_WINDOW) {
      at.child("stabilizationWindowSeconds")
          .invalid(window, "must be less than or equal to " + LONGEST_WINDOW);
    }
    if (rules.getSelectPolicy() != null) {
      at.child("selectPolicy").oneOf(rules.getSelectPolicy(), SELECTS);
    }
    if (rules.getPolicies().isEmpty()) {
      at.child("policies").required("must specify at least one Policy");
    }
    for (var i = 0; i < rules.getPolicies().size(); i++) {
      var policy = rules.getPolicies().get(i);
      var here = at.child("policies").index(i);
      here.child("type").oneOf(policy.getType(), POLICIES);
      checkPositive(policy.getValue(), here.child("value"));
      checkPositive(policy.getPeriodSeconds(), here.child("periodSeconds"));
      var period = policy.getPeriodSeconds();
      if (period != null && period > LONGEST_PERIOD) {
        here.child("periodSeconds")
            .invalid(period, "must be less than or equal to " + LONGEST_PERIOD);
      }
    }
    checkTolerance(rules.getTolerance(), at.child("tolerance"));
  }

  private static void checkTolerance(@Nullable Quantity tolerance, Field at) {
    if (tolerance != null && Quantities.value(tolerance).signum() < 0) {
      at.invalid(tolerance.toString(), "must be greater than or equal to 0");
    }
  }

  private static void checkPositive(@Nullable Integer number, Field at) {
    var value = number == null ? 0 : number;
    if (value <= 0) {
      at.invalid(value, "must be greater than zero");
    }
  }
}
