package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.api.Answer;
import dev.podarium.api.MetricQuery;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.cluster.apiserver.defaults.PolicyDefaults;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.MetricValues;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v1.ScaleBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerCondition;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerConditionBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sync of the table: given objects and answers, one look of the real controller. */
record HpaSync(HpaCase given) {

  private static final Refusal FAILS =
      new Refusal(new StatusBuilder().withCode(500).withMessage("something went wrong").build());

  private static final HorizontalPodAutoscalerCondition LOOKED_AT =
      new HorizontalPodAutoscalerConditionBuilder()
          .withType("AbleToScale")
          .withStatus("True")
          .withReason("SucceededGetScale")
          .build();

  OneSync.Outcome look() {
    var autoscaler = autoscaler("web");
    var objects = new ArrayList<HasMetadata>(given.pods());
    objects.add(deployment("web"));
    objects.add(autoscaler);
    for (var i = 0; i < others().size(); i++) {
      objects.add(deployment("other-" + i));
      objects.add(autoscaler("other-" + i));
    }
    return OneSync.of(objects)
        .at(HpaCase.NOW)
        .remembering(memory())
        .answering(this::answer)
        .look(new PodAutoscaler(given.settings()), autoscaler);
  }

  private Memory memory() {
    var begun = Memory.begin(HpaCase.NOW);
    return given.given().containsKey("recommendations")
        ? begun.recommending(given.history("recommendations"))
        : begun;
  }

  @SuppressWarnings("unchecked")
  private List<String> others() {
    return (List<String>) given.given().getOrDefault("selectorsOfOtherHpas", List.of());
  }

  private static Deployment deployment(String name) {
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withNewSpec()
        .endSpec()
        .build();
  }

  private HorizontalPodAutoscaler autoscaler(String name) {
    var metrics =
        given.maps("metrics").stream()
            .map(metric -> Json.object(metric, MetricSpec.class))
            .toList();
    var lastScale = given.given().get("lastScaleSecondsAgo");
    return PolicyDefaults.AUTOSCALER.fill(
        new HorizontalPodAutoscalerBuilder()
            .withNewMetadata()
            .withName(name)
            .withNamespace(HpaCase.NAMESPACE)
            .endMetadata()
            .withNewSpec()
            .withNewScaleTargetRef("apps/v1", "Deployment", name)
            .withMinReplicas(given.number("minReplicas"))
            .withMaxReplicas(given.number("maxReplicas"))
            .withMetrics(metrics)
            .withBehavior(given.behavior())
            .endSpec()
            .withNewStatus()
            .withCurrentReplicas(given.number("specReplicas"))
            .withDesiredReplicas(given.number("specReplicas"))
            .withLastScaleTime(lastScale == null ? null : Timestamps.at(HpaCase.ago(lastScale)))
            .withConditions(name.equals("web") ? List.of() : List.of(LOOKED_AT))
            .endStatus()
            .build());
  }

  private Outcome answer(Request.Read question) {
    return switch (question) {
      case Request.GetScale get -> scale(get.target().name());
      case Request.ReadMetrics(var query) ->
          fails("metricsFail")
              ? new Outcome.Refused(FAILS)
              : new Outcome.Answered(Answer.read(metrics(query), 1));
      default -> throw new AssertionError("not asked for: " + question);
    };
  }

  private Outcome scale(String name) {
    if (name.equals("web") && fails("scaleReadFails")) {
      return new Outcome.Refused(FAILS);
    }
    var selector =
        name.equals("web")
            ? given.text("scaleSelector", HpaCase.SELECTOR)
            : others().get(Integer.parseInt(name.substring("other-".length())));
    return new Outcome.Answered(
        Answer.of(
            new ScaleBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec(given.number("specReplicas"))
                .withNewStatus(given.number("statusReplicas"), selector)
                .build()));
  }

  private boolean fails(String api) {
    return Boolean.TRUE.equals(given.given().get(api));
  }

  private List<HasMetadata> metrics(MetricQuery query) {
    return switch (query) {
      case MetricQuery.OfPods _ -> List.copyOf(given.metrics("podMetrics"));
      case MetricQuery.OfNodes _ -> List.of();
      case MetricQuery.OfEachPod each -> ofEachPod(each.metric());
      case MetricQuery.OfObject of ->
          values().stream().map(value -> custom(deployment("web"), of.metric(), value)).toList();
      case MetricQuery.External of ->
          values().stream().map(value -> MetricValues.external(of.metric(), value, now())).toList();
    };
  }

  private List<HasMetadata> ofEachPod(String metric) {
    var pods = given.pods();
    var found = new ArrayList<HasMetadata>();
    for (var i = 0; i < values().size(); i++) {
      Pod pod = pods.get(i);
      found.add(custom(pod, metric, values().get(i)));
    }
    return found;
  }

  private static HasMetadata custom(HasMetadata object, String metric, String value) {
    return MetricValues.custom(object, metric, value, now());
  }

  private static String now() {
    return Timestamps.at(HpaCase.NOW);
  }

  @SuppressWarnings("unchecked")
  private List<String> values() {
    return ((List<Object>) given.given().getOrDefault("metricValuesMilli", List.of()))
        .stream().map(value -> value + "m").toList();
  }

  /** Type, status and reason of each, as the table has them. */
  static List<Map<String, Object>> conditions(HorizontalPodAutoscaler autoscaler) {
    return autoscaler.getStatus().getConditions().stream()
        .map(
            condition ->
                Map.<String, Object>of(
                    "type", condition.getType(),
                    "status", condition.getStatus(),
                    "reason", condition.getReason()))
        .toList();
  }
}
