package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.values.Quantities;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerCondition;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What can be asked of a HorizontalPodAutoscaler, and copies of it with a part changed. */
public final class Autoscalers {

  private static final HorizontalPodAutoscalerStatus NEVER_SYNCED =
      new HorizontalPodAutoscalerStatus();

  private static final int USUAL_WINDOW = 300;

  private Autoscalers() {}

  /** {@code spec.minReplicas}, 1 when absent. */
  public static int least(HorizontalPodAutoscaler autoscaler) {
    var least = autoscaler.getSpec().getMinReplicas();
    return least == null ? 1 : least;
  }

  /** {@code spec.maxReplicas}. */
  public static int most(HorizontalPodAutoscaler autoscaler) {
    return orZero(autoscaler.getSpec().getMaxReplicas());
  }

  /** What it looks at, in order. */
  public static List<MetricSpec> metrics(HorizontalPodAutoscaler autoscaler) {
    return orEmpty(autoscaler.getSpec().getMetrics());
  }

  /** Its status; an empty one when its controller has not written any. */
  public static HorizontalPodAutoscalerStatus status(HorizontalPodAutoscaler autoscaler) {
    return autoscaler.getStatus() == null ? NEVER_SYNCED : autoscaler.getStatus();
  }

  /** How many replicas its target had when it last looked. */
  public static int current(HorizontalPodAutoscaler autoscaler) {
    return orZero(status(autoscaler).getCurrentReplicas());
  }

  /** How many replicas it wanted when it last looked. */
  public static int desired(HorizontalPodAutoscaler autoscaler) {
    return orZero(status(autoscaler).getDesiredReplicas());
  }

  /** Its conditions; empty when it has none. */
  public static List<HorizontalPodAutoscalerCondition> conditions(
      HorizontalPodAutoscaler autoscaler) {
    return orEmpty(status(autoscaler).getConditions());
  }

  /** Its condition of that type, or null. */
  public static @Nullable HorizontalPodAutoscalerCondition condition(
      HorizontalPodAutoscaler autoscaler, String type) {
    return Conditions.find(conditions(autoscaler), HorizontalPodAutoscalerCondition::getType, type);
  }

  /** The reason of its condition of that type; empty when it has none. */
  public static String reason(HorizontalPodAutoscaler autoscaler, String type) {
    var condition = condition(autoscaler, type);
    return condition == null || condition.getReason() == null ? "" : condition.getReason();
  }

  /** {@code Deployment web}: what it scales. */
  public static String target(HorizontalPodAutoscaler autoscaler) {
    var target = autoscaler.getSpec().getScaleTargetRef();
    return target.getKind() + " " + target.getName();
  }

  /** Whether its target shares the name and kind; both have to be in one namespace. */
  public static boolean scales(HorizontalPodAutoscaler autoscaler, HasMetadata workload) {
    var target = autoscaler.getSpec().getScaleTargetRef();
    return target.getName().equals(workload.getMetadata().getName())
        && target.getKind().equals(workload.getKind())
        && Objects.equals(
            autoscaler.getMetadata().getNamespace(), workload.getMetadata().getNamespace());
  }

  /**
   * How many replicas its measurements ask for, before windows, policies and bounds: the present
   * number times the highest ratio of measured to target, rounded up; empty when nothing was
   * measured. Pods that are not ready yet are not taken out, as its controller does.
   */
  public static OptionalInt asked(HorizontalPodAutoscaler autoscaler) {
    var size = current(autoscaler);
    return MetricReading.of(autoscaler).stream()
        .filter(MetricReading::isMeasured)
        .mapToInt(reading -> (int) Math.ceil(reading.ratio().orElseThrow() * size - 1e-9))
        .max();
  }

  /**
   * What each Pod used of the processor when it last looked, in millicores; empty: not measured.
   */
  public static OptionalInt usedCpu(HorizontalPodAutoscaler autoscaler) {
    return orEmpty(status(autoscaler).getCurrentMetrics()).stream()
        .filter(metric -> metric.getResource() != null)
        .filter(metric -> "cpu".equals(metric.getResource().getName()))
        .map(metric -> metric.getResource().getCurrent().getAverageValue())
        .mapToInt(amount -> (int) Math.min(Integer.MAX_VALUE, Quantities.thousandths(amount)))
        .findFirst();
  }

  /** Whether it keeps more replicas than it wants, since it wanted more a short while ago. */
  public static boolean keepsMore(HorizontalPodAutoscaler autoscaler) {
    return reason(autoscaler, "AbleToScale").equals("ScaleDownStabilized");
  }

  /**
   * For how long the highest recommendation keeps it from shrinking, in seconds.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/config/v1alpha1/defaults.go
   */
  public static int downWindow(HorizontalPodAutoscaler autoscaler) {
    var behavior = autoscaler.getSpec().getBehavior();
    var rules = behavior == null ? null : behavior.getScaleDown();
    var seconds = rules == null ? null : rules.getStabilizationWindowSeconds();
    return seconds == null ? USUAL_WINDOW : seconds;
  }

  public static HorizontalPodAutoscaler withStatus(
      HorizontalPodAutoscaler autoscaler, HorizontalPodAutoscalerStatus status) {
    return SpecAndStatus.withStatus(autoscaler, status);
  }

  /**
   * Conditions of which one says something new; since when it is so changes only with its status.
   *
   * @param instant the present one
   */
  public static List<HorizontalPodAutoscalerCondition> withCondition(
      List<HorizontalPodAutoscalerCondition> conditions,
      String type,
      String status,
      String reason,
      String message,
      String instant) {
    var known = Conditions.find(conditions, HorizontalPodAutoscalerCondition::getType, type);
    var since =
        known != null && status.equals(known.getStatus()) ? known.getLastTransitionTime() : instant;
    return Conditions.with(
        conditions,
        HorizontalPodAutoscalerCondition::getType,
        new HorizontalPodAutoscalerCondition(since, message, null, reason, status, type));
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
