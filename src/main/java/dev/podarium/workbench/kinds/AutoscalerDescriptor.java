package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.Autoscalers;
import dev.podarium.objects.workloads.MetricReading;
import dev.podarium.workbench.frame.Dial;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.LoadDial;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import dev.podarium.workbench.kinds.details.Instants;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the window knows of a HorizontalPodAutoscaler: what is measured against its target. */
final class AutoscalerDescriptor implements KindDescriptor<HorizontalPodAutoscaler> {

  @Override
  public Class<HorizontalPodAutoscaler> type() {
    return HorizontalPodAutoscaler.class;
  }

  @Override
  public void details(HorizontalPodAutoscaler autoscaler, Details details) {
    var readings = MetricReading.of(autoscaler);
    readings.stream()
        .limit(1)
        .forEach(
            reading ->
                details.headline(
                    now(reading),
                    "%s, target %s".formatted(reading.name(), reading.target()),
                    state(reading)));
    var size = Autoscalers.current(autoscaler);
    var desired = Autoscalers.desired(autoscaler);
    details.headline(
        desired,
        "wanted, %d to %d".formatted(Autoscalers.least(autoscaler), Autoscalers.most(autoscaler)));
    details.figure("current", size).figure("desired", desired);
    Autoscalers.asked(autoscaler).ifPresent(asked -> details.figure("measured need", asked));
    readings.stream()
        .filter(MetricReading::isMeasured)
        .forEach(
            reading ->
                details.bar(
                    reading.name(),
                    reading.ratio().orElseThrow() / 2,
                    "%s of %s".formatted(reading.now(), reading.target())));
    details.conditions(autoscaler);
    said(autoscaler, details);
    details
        .is("currentReplicas", size)
        .is("desiredReplicas", desired)
        .is("lastScaleTime", Instants.clock(Autoscalers.status(autoscaler).getLastScaleTime()));
  }

  private static String now(MetricReading reading) {
    return reading.isMeasured() ? reading.now() : "?";
  }

  private static PodState state(MetricReading reading) {
    return reading.ratio().orElse(0) > 1.1 ? PodState.NOT_READY : PodState.READY;
  }

  private static void said(HorizontalPodAutoscaler autoscaler, Details details) {
    var behavior = autoscaler.getSpec().getBehavior();
    details
        .said(
            "scales",
            Autoscalers.target(autoscaler),
            target(autoscaler, details.snapshot().discovery()))
        .said("minReplicas", Autoscalers.least(autoscaler))
        .said("maxReplicas", Autoscalers.most(autoscaler));
    MetricReading.of(autoscaler)
        .forEach(
            reading ->
                details.said(
                    "target of " + reading.name(),
                    reading.target() + (reading.ofRequest() ? " of what is requested" : "")));
    details
        .said("scaleUp", behavior == null ? null : rules(behavior.getScaleUp()))
        .said("scaleDown", behavior == null ? null : rules(behavior.getScaleDown()));
  }

  private static @Nullable String rules(@Nullable HPAScalingRules rules) {
    if (rules == null || "Disabled".equals(rules.getSelectPolicy())) {
      return rules == null ? null : "disabled";
    }
    var policies =
        rules.getPolicies().stream()
            .map(
                policy ->
                    "%d%s in %d s"
                        .formatted(
                            policy.getValue(),
                            "Percent".equals(policy.getType()) ? " %" : "",
                            policy.getPeriodSeconds()))
            .collect(Collectors.joining(" or "));
    var window = Objects.requireNonNullElse(rules.getStabilizationWindowSeconds(), 300);
    return policies + (window == 0 ? "" : ", %d s window".formatted(window));
  }

  private static @Nullable ObjectRef target(HorizontalPodAutoscaler autoscaler, Kinds kinds) {
    var reference = autoscaler.getSpec().getScaleTargetRef();
    var kind = kinds.find(String.valueOf(reference.getApiVersion()), reference.getKind());
    return kind == null
        ? null
        : new ObjectRef(kind, autoscaler.getMetadata().getNamespace(), reference.getName());
  }

  @Override
  public Related mention(HorizontalPodAutoscaler autoscaler, Snapshot world) {
    var words = readings(autoscaler);
    var active = !"False".equals(status(autoscaler, "ScalingActive"));
    return new Related(
        ObjectRef.of(autoscaler), active ? PodState.READY : PodState.NOT_READY, words, 0);
  }

  private static String readings(HorizontalPodAutoscaler autoscaler) {
    return MetricReading.of(autoscaler).stream()
        .map(reading -> "%s %s/%s".formatted(reading.name(), now(reading), reading.target()))
        .collect(Collectors.joining(", "));
  }

  private static String status(HorizontalPodAutoscaler autoscaler, String type) {
    var condition = Autoscalers.condition(autoscaler, type);
    return condition == null ? "" : String.valueOf(condition.getStatus());
  }

  @Override
  public Optional<OwnerCard> card(HorizontalPodAutoscaler autoscaler) {
    var bounds = "%d to %d".formatted(Autoscalers.least(autoscaler), Autoscalers.most(autoscaler));
    return Optional.of(
        new OwnerCard(
            ObjectRef.of(autoscaler),
            0,
            "wants %d of %s".formatted(Autoscalers.desired(autoscaler), bounds),
            readings(autoscaler)));
  }

  /** Of each Pod of its target; it stands at what was measured. */
  @Override
  public List<Dial> dials(HorizontalPodAutoscaler autoscaler, ActionContext context) {
    var target = target(autoscaler, Kinds.BUILT_IN);
    return target == null
        ? List.of()
        : LoadDial.of(target, Autoscalers.usedCpu(autoscaler).orElse(0), context);
  }

  @Override
  public String consequenceOfCreating(HorizontalPodAutoscaler autoscaler, Snapshot world) {
    return "Every 15 s, beginning 15 s from now, it measures %s and sets it to %d to %d replicas."
        .formatted(
            Autoscalers.target(autoscaler),
            Autoscalers.least(autoscaler),
            Autoscalers.most(autoscaler));
  }

  @Override
  public String consequenceOfChanging(
      HorizontalPodAutoscaler before, HorizontalPodAutoscaler after, Snapshot world) {
    if (Objects.equals(before.getSpec(), after.getSpec())) {
      return "";
    }
    var size = Autoscalers.current(after);
    if (size > Autoscalers.most(after)) {
      return "At its next look it scales %s down to %d, the most that it may have."
          .formatted(Autoscalers.target(after), Autoscalers.most(after));
    }
    if (size > 0 && size < Autoscalers.least(after)) {
      return "At its next look it scales %s up to %d, the least that it may have."
          .formatted(Autoscalers.target(after), Autoscalers.least(after));
    }
    return "Takes effect at its next look, within 15 s.";
  }
}
