package dev.podarium.cluster.controllers.podautoscaler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.api.Answer;
import dev.podarium.api.MetricQuery.OfPods;
import dev.podarium.api.Request;
import dev.podarium.api.Request.ReadMetrics;
import dev.podarium.cluster.client.Outcome;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.simulation.Durations;
import dev.podarium.store.Store;
import dev.podarium.upstream.Conformance;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table workload-hpa: syncs through the whole controller, arithmetic through its rules. */
class WorkloadHpaTest {

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheTable() {
    return Conformance.tests("workload-hpa", one -> check(new HpaCase(one)));
  }

  private static void check(HpaCase given) {
    switch (given.op()) {
      case "sync" -> sync(given);
      case "resourceReplicas" -> resourceReplicas(given);
      case "metricReplicas" -> metricReplicas(given);
      case "groupPods" -> groupPods(given);
      case "podRequest" -> podRequest(given);
      case "rateLimit" -> rateLimit(given);
      case "legacyLimit" -> legacyLimit(given);
      case "legacyStabilize" -> legacyStabilize(given);
      case "stabilize" -> stabilize(given);
      case "scaleEvents" -> scaleEvents(given);
      case "scaleUpLimit", "scaleDownLimit" -> limit(given);
      default -> throw new AssertionError("unknown op " + given.op());
    }
  }

  private static void sync(HpaCase given) {
    var outcome = new HpaSync(given).look();
    var expected = given.one().expected();
    var status = (HorizontalPodAutoscaler) outcome.status();
    var told = new LinkedHashMap<String, Object>();
    told.put(
        "desiredReplicas",
        status == null ? given.number("specReplicas") : status.getStatus().getDesiredReplicas());
    told.put("rescaled", !outcome.writes(Request.UpdateScale.class).isEmpty());
    told.put("conditions", status == null ? List.of() : HpaSync.conditions(status));
    if (expected.containsKey("currentUtilization")) {
      var metric = status.getStatus().getCurrentMetrics().getFirst().getResource();
      told.put("currentUtilization", metric.getCurrent().getAverageUtilization());
    }
    if (expected.containsKey("events")) {
      told.put("events", outcome.events());
    }
    assertThat(told).isEqualTo(expected);
  }

  private static void resourceReplicas(HpaCase given) {
    var resource = given.text("resource", "cpu");
    var container = given.text("container", "");
    var spec =
        new MetricSpecBuilder()
            .withType("Resource")
            .withNewResource()
            .withName(resource)
            .endResource()
            .build();
    var question = new ReadMetrics(new OfPods(HpaCase.NAMESPACE, given.selector()));
    var answer = new Outcome.Answered(Answer.read(List.copyOf(given.metrics("metrics")), 1));
    var view =
        new View(new Store(Kinds.BUILT_IN).latest(), HpaCase.NOW)
            .answering(Map.of(question, answer));
    var reader = new MetricReader(view, HpaCase.NAMESPACE, given.selector());
    var error = given.one().expected().get("errorContains");
    if (error != null) {
      assertThatThrownBy(() -> utilization(given, reader.resource(spec, resource, container)))
          .hasMessageContaining(String.valueOf(error));
      return;
    }
    var result = utilization(given, reader.resource(spec, resource, container));
    assertThat(
            Map.of(
                "replicas", result.replicas(),
                "utilization", result.usage().utilization(),
                "averageMilli", (int) result.usage().average()))
        .isEqualTo(given.one().expected());
  }

  private static ReplicaCalculator.Result utilization(
      HpaCase given, Map<String, PodMetric> measured) {
    return given
        .calculator()
        .ofUtilization(
            measured,
            given.number("currentReplicas"),
            given.number("targetUtilization"),
            given.text("resource", "cpu"),
            given.text("container", ""));
  }

  private static void metricReplicas(HpaCase given) {
    var current = given.number("currentReplicas");
    var target = (long) given.number("targetMilli");
    if (given.text("source", "").startsWith("Pods")) {
      var result = given.calculator().ofUsage(given.podValues(), current, target, "");
      told(given, result.replicas(), result.usage().average());
      return;
    }
    var usage =
        ((List<?>) given.given().get("valuesMilli")).stream().mapToLong(HpaCase::number).sum();
    var whole = new WholeMetrics(given.pods(), given.tolerances());
    var result =
        given.text("source", "").endsWith("AverageValue")
            ? whole.ofAverage(current, usage, target)
            : whole.ofValue(current, usage, target);
    told(given, result.replicas(), result.usage());
  }

  private static void told(HpaCase given, int replicas, long usage) {
    assertThat(Map.of("replicas", replicas, "usageMilli", (int) usage))
        .isEqualTo(given.one().expected());
  }

  private static void groupPods(HpaCase given) {
    var metrics = new TreeMap<String, PodMetric>();
    HpaCase.<Map<String, Object>>map(given.given().get("metrics"))
        .forEach(
            (pod, told) ->
                metrics.put(
                    pod,
                    new PodMetric(
                        HpaCase.ago(told.get("ageSeconds")),
                        Durations.seconds(HpaCase.number(told.get("windowSeconds"))),
                        1)));
    var groups =
        PodGroups.of(
            given.pods(), metrics, given.text("resource", ""), given.settings(), HpaCase.NOW);
    var expected = given.one().expected();
    assertThat(groups.ready()).isEqualTo(expected.get("ready"));
    assertThat(groups.unready()).isEqualTo(names(expected.get("unready")));
    assertThat(groups.missing()).isEqualTo(names(expected.get("missing")));
    assertThat(groups.ignored()).isEqualTo(names(expected.get("ignored")));
  }

  @SuppressWarnings("unchecked")
  private static TreeSet<String> names(Object list) {
    return new TreeSet<>((List<String>) list);
  }

  private static void podRequest(HpaCase given) {
    var pod = Json.object(HpaCase.map(given.given().get("pod")), Pod.class);
    var resource = given.text("resource", "cpu");
    var container = given.text("container", "");
    var expected = given.one().expected();
    if (expected.containsKey("error")) {
      assertThatThrownBy(() -> PodRequests.of(pod, container, resource))
          .hasMessage(String.valueOf(expected.get("error")));
    } else {
      assertThat(PodRequests.of(pod, container, resource))
          .isEqualTo(HpaCase.number(expected.get("requestMilli")));
    }
  }

  private static void rateLimit(HpaCase given) {
    var rate =
        new RateLimit(
            given.behavior(),
            given.history("scaleUpsBefore"),
            given.history("scaleDownsBefore"),
            HpaCase.NOW);
    limited(
        given,
        rate.of(
            given.number("currentReplicas"),
            given.number("desiredReplicas"),
            given.number("minReplicas"),
            given.number("maxReplicas")));
  }

  private static void legacyLimit(HpaCase given) {
    limited(
        given,
        PlainLimit.of(
            given.number("currentReplicas"),
            given.number("desiredReplicas"),
            given.number("minReplicas"),
            given.number("maxReplicas")));
  }

  private static void limited(HpaCase given, Limited limited) {
    assertThat(Map.of("replicas", limited.replicas(), "reason", limited.reason()))
        .isEqualTo(given.one().expected());
  }

  private static void limit(HpaCase given) {
    var rules = Json.object(HpaCase.map(given.given().get("rules")), HPAScalingRules.class);
    var rate =
        new RateLimit(
            new HorizontalPodAutoscalerBehavior(rules, rules),
            History.NONE,
            History.NONE,
            HpaCase.NOW);
    var current = given.number("currentReplicas");
    assertThat(given.op().equals("scaleUpLimit") ? rate.upLimit(current) : rate.downLimit(current))
        .isEqualTo(given.one().expected().get("replicas"));
  }

  private static void legacyStabilize(HpaCase given) {
    var result =
        Stabilization.plain(
            given.history("recommendations"),
            given.number("desiredReplicas"),
            Durations.seconds((long) given.number("windowSeconds")),
            HpaCase.NOW);
    assertThat(
            Map.of(
                "replicas", result.replicas(),
                "recommendationsKept", result.recommendations().entries().size()))
        .isEqualTo(given.one().expected());
  }

  private static void stabilize(HpaCase given) {
    var result =
        Stabilization.within(
            given.history("recommendations"),
            given.number("currentReplicas"),
            given.number("desiredReplicas"),
            Durations.seconds((long) given.number("scaleUpWindowSeconds")),
            Durations.seconds((long) given.number("scaleDownWindowSeconds")),
            HpaCase.NOW);
    var kept = result.recommendations().entries().stream().map(History.Entry::replicas).toList();
    assertThat(Map.of("replicas", result.replicas(), "recommendationsAfter", kept))
        .isEqualTo(given.one().expected());
  }

  private static void scaleEvents(HpaCase given) {
    var events = given.history("events");
    var rules = given.given().get("rules");
    var parsed = rules == null ? null : Json.object(HpaCase.map(rules), HPAScalingRules.class);
    var behavior = parsed == null ? null : new HorizontalPodAutoscalerBehavior(parsed, parsed);
    var after =
        new Memory(0, null, events, History.NONE)
            .scaled(behavior, 0, given.number("change"), HpaCase.NOW);
    var told =
        after.ups().entries().stream()
            .map(entry -> Map.of("replicas", entry.replicas(), "outdated", entry.outdated()))
            .toList();
    assertThat(
            Map.of(
                "changeInLast60s",
                events.sumAfter(HpaCase.NOW - Durations.seconds(60L)),
                "eventsAfter",
                told))
        .isEqualTo(given.one().expected());
  }
}
