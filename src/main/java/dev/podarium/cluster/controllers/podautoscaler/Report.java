package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.cluster.client.Note;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Autoscalers;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerCondition;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerStatusBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one look finds: conditions and Events, as they come up, and the status made of them. */
final class Report {

  private static final String ABLE = "AbleToScale";
  private static final String ACTIVE = "ScalingActive";
  private static final String LIMITED = "ScalingLimited";

  private final HorizontalPodAutoscaler autoscaler;
  private final long now;
  private final List<Note> notes = new ArrayList<>();
  private List<HorizontalPodAutoscalerCondition> conditions;

  /** A report that begins with what was so before. */
  Report(HorizontalPodAutoscaler autoscaler, long now) {
    this.autoscaler = autoscaler;
    this.now = now;
    this.conditions = Autoscalers.conditions(autoscaler);
  }

  /** The Events so far. */
  List<Note> notes() {
    return List.copyOf(notes);
  }

  void warn(String reason, String message) {
    notes.add(Note.warning(autoscaler, reason, message));
  }

  void able(String reason, String message) {
    set(ABLE, "True", reason, message);
  }

  void unable(String reason, String message) {
    set(ABLE, "False", reason, message);
  }

  void active(String reason, String message) {
    set(ACTIVE, "True", reason, message);
  }

  void inactive(String reason, String message) {
    set(ACTIVE, "False", reason, message);
  }

  void limited(boolean limited, Limited by) {
    set(LIMITED, limited ? "True" : "False", by.reason(), by.message());
  }

  private void set(String type, String status, String reason, String message) {
    conditions =
        Autoscalers.withCondition(conditions, type, status, reason, message, Timestamps.at(now));
  }

  /** The autoscaler with the conditions alone. */
  HorizontalPodAutoscaler conditionsOnly() {
    return Autoscalers.withStatus(
        autoscaler,
        new HorizontalPodAutoscalerStatusBuilder(Autoscalers.status(autoscaler))
            .withConditions(conditions)
            .build());
  }

  /** The autoscaler with what was found where nothing could be decided. */
  HorizontalPodAutoscaler undecided(int current, List<MetricStatus> metrics) {
    return status(current, Autoscalers.status(autoscaler).getDesiredReplicas(), metrics, false);
  }

  /** The autoscaler with what was found and wanted. */
  HorizontalPodAutoscaler status(
      int current, @Nullable Integer desired, List<MetricStatus> metrics, boolean rescaled) {
    var before = Autoscalers.status(autoscaler);
    return Autoscalers.withStatus(
        autoscaler,
        new HorizontalPodAutoscalerStatusBuilder()
            .withCurrentReplicas(current)
            .withDesiredReplicas(desired)
            .withLastScaleTime(rescaled ? Timestamps.at(now) : before.getLastScaleTime())
            .withCurrentMetrics(metrics)
            .withConditions(conditions)
            .build());
  }
}
