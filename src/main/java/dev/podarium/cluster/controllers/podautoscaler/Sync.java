package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.api.Request.UpdateScale;
import dev.podarium.cluster.client.Note;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.workloads.Autoscalers;
import dev.podarium.objects.workloads.Scales;
import io.fabric8.kubernetes.api.model.autoscaling.v1.Scale;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.List;

/**
 * One look at an autoscaler that is due.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go, reconcileAutoscaler
 */
final class Sync {

  private final HorizontalPodAutoscaler autoscaler;
  private final View view;
  private final Settings settings;
  private final Memory memory;
  private final Report report;

  /**
   * A look.
   *
   * @param memory what the last one left, with the next one due
   */
  Sync(HorizontalPodAutoscaler autoscaler, View view, Settings settings, Memory memory) {
    this.autoscaler = autoscaler;
    this.view = view;
    this.settings = settings;
    this.memory = memory;
    this.report = new Report(autoscaler, view.now());
  }

  Plan plan() {
    try {
      var target = Target.of(autoscaler, view.discovery());
      var scale = target.scale(view);
      report.able(
          "SucceededGetScale", "the HPA controller was able to get the target's current scale");
      return plan(target, scale);
    } catch (Unmeasured why) {
      report.warn("FailedGetScale", why.getMessage());
      report.unable(
          "FailedGetScale",
          "the HPA controller was unable to get the target's current scale: " + why.getMessage());
      return told(report.conditionsOnly(), memory);
    }
  }

  private Plan plan(Target target, Scale scale) {
    var size = Scales.wanted(scale);
    var least = Autoscalers.least(autoscaler);
    var most = Autoscalers.most(autoscaler);
    var known = memory.recommending(memory.recommendations(size, view.now()));
    if (size == 0 && least != 0) {
      report.inactive(
          "ScalingDisabled", "scaling is disabled since the replica count of the target is zero");
      return told(report.status(0, 0, List.of(), false), known);
    }
    if (size > most) {
      var why = "Current number of replicas above Spec.MaxReplicas";
      return scaled(target, size, new Decision(most, why, List.of(), known));
    }
    if (size < least) {
      var why = "Current number of replicas below Spec.MinReplicas";
      return scaled(target, size, new Decision(least, why, List.of(), known));
    }
    return measured(target, scale, known);
  }

  private Plan measured(Target target, Scale scale, Memory known) {
    var size = Scales.wanted(scale);
    try {
      var selector = new Selecting(autoscaler, view).selector(Scales.selectorOf(scale));
      var found =
          Recommendation.of(Autoscalers.metrics(autoscaler), measuring(scale, selector), report);
      if (found.best() == null) {
        report.warn("FailedComputeMetricsReplicas", found.error());
        return told(report.undecided(size, found.statuses()), known);
      }
      var decision =
          new Normalization(autoscaler, settings, view.now()).of(found, size, known, report);
      return decision.replicas() == size
          ? told(report.status(size, size, found.statuses(), false), decision.memory())
          : scaled(target, size, decision);
    } catch (Selecting.Refused why) {
      report.warn(why.event(), why.getMessage());
      report.inactive(why.reason(), why.told());
      report.warn("FailedComputeMetricsReplicas", why.getMessage());
      return told(report.undecided(size, List.of()), known);
    }
  }

  private Measuring measuring(Scale scale, LabelQuery selector) {
    var namespace = autoscaler.getMetadata().getNamespace();
    var pods = Selecting.pods(view, namespace, selector);
    var tolerances = Tolerances.of(autoscaler, settings.tolerance());
    return new Measuring(
        scale,
        new MetricReader(view, namespace, selector),
        new ReplicaCalculator(pods, tolerances, settings, view.now()),
        new WholeMetrics(pods, tolerances));
  }

  /** Nothing is scaled. */
  private Plan told(HorizontalPodAutoscaler status, Memory kept) {
    return report.notes().stream()
        .map(Plan::tell)
        .reduce(Plan.nothing(), Plan::then)
        .thenStatus(acted -> status)
        .remembering(kept);
  }

  private Plan scaled(Target target, int size, Decision decision) {
    var words = "New size: %d; reason: %s".formatted(decision.replicas(), decision.why());
    var step =
        Step.of(new UpdateScale(target.ref(), decision.replicas()))
            .thenNote(done -> Note.normal(autoscaler, "SuccessfulRescale", words))
            .elseNote(
                refusal ->
                    Note.warning(
                        autoscaler,
                        "FailedRescale",
                        words + "; error: " + refusal.status().getMessage()));
    var behavior = autoscaler.getSpec().getBehavior();
    var grown = decision.memory().scaled(behavior, size, decision.replicas(), view.now());
    return report.notes().stream()
        .map(Plan::tell)
        .reduce(Plan.nothing(), Plan::then)
        .then(Plan.write(step))
        .thenStatus(acted -> rescaled(acted, size, decision))
        .remembering(decision.memory())
        .andThen(
            acted ->
                Plan.nothing().remembering(acted.refused().isEmpty() ? grown : decision.memory()));
  }

  private HorizontalPodAutoscaler rescaled(Acted acted, int size, Decision decision) {
    if (!acted.refused().isEmpty()) {
      report.unable(
          "FailedUpdateScale",
          "the HPA controller was unable to update the target scale: "
              + acted.refused().getFirst().status().getMessage());
      return report.undecided(size, decision.metrics());
    }
    report.able(
        "SucceededRescale",
        "the HPA controller was able to update the target scale to " + decision.replicas());
    return report.status(size, decision.replicas(), decision.metrics(), true);
  }
}
