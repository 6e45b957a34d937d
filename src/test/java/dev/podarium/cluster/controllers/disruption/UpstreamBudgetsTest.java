package dev.podarium.cluster.controllers.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/disruption/disruption_test.go */
class UpstreamBudgetsTest {

  private static final long NOW = Durations.seconds(100_000L);
  private static final Map<String, String> LABELS = Map.of("foo", "bar");

  @TestFactory
  Stream<DynamicTest> aBudgetCountsItsPods() {
    return Conformance.cases("node-disruption").stream()
        .filter(one -> one.given().containsKey("budget"))
        .map(one -> DynamicTest.dynamicTest(one.id() + " " + one.name(), () -> check(one)));
  }

  private static void check(Case one) {
    var controllers = new LinkedHashMap<String, HasMetadata>();
    maps(one.given().get("controllers"))
        .forEach(
            each -> controllers.put(each.get("kind") + "/" + each.get("name"), controller(each)));
    adoptReplicaSets(controllers);
    var world = new ArrayList<HasMetadata>(controllers.values());
    maps(one.given().get("matchingPods")).forEach(each -> world.add(pod(each, controllers)));
    var budget = budget(one);
    world.add(budget);
    var outcome = OneSync.of(world).at(NOW).look(new BudgetStatus("disruption-controller"), budget);
    var status = ((PodDisruptionBudget) Objects.requireNonNull(outcome.status())).getStatus();
    assertThat(seen(status)).isEqualTo(new TreeMap<>(one.expected()));
  }

  private static Map<String, Object> seen(PodDisruptionBudgetStatus status) {
    var seen = new TreeMap<String, Object>();
    seen.put("expectedPods", status.getExpectedPods());
    seen.put("desiredHealthy", status.getDesiredHealthy());
    seen.put("currentHealthy", status.getCurrentHealthy());
    seen.put("disruptionsAllowed", status.getDisruptionsAllowed());
    var disrupted = status.getDisruptedPods();
    seen.put("disruptedPods", disrupted == null ? List.of() : List.copyOf(disrupted.keySet()));
    return seen;
  }

  private static PodDisruptionBudget budget(Case one) {
    var spec = new TreeMap<>(map(one.given().get("budget")));
    spec.put("selector", Map.of("matchLabels", LABELS));
    var disrupted = new TreeMap<String, Object>();
    map(one.given().get("evictionsSecondsAgo"))
        .forEach(
            (pod, ago) ->
                disrupted.put(
                    pod, Timestamps.at(NOW - Durations.seconds(((Number) ago).longValue()))));
    return (PodDisruptionBudget)
        object(
            Map.of(
                "apiVersion",
                "policy/v1",
                "kind",
                "PodDisruptionBudget",
                "metadata",
                Map.of("name", "foobar", "namespace", "default"),
                "spec",
                spec,
                "status",
                Map.of("disruptedPods", disrupted)));
  }

  private static HasMetadata controller(Map<String, Object> given) {
    var kind = String.valueOf(given.get("kind"));
    return object(
        Map.of(
            "apiVersion",
            kind.equals("ReplicationController") ? "v1" : "apps/v1",
            "kind",
            kind,
            "metadata",
            Map.of(
                "name",
                given.get("name"),
                "namespace",
                "default",
                "uid",
                kind + "-" + given.get("name")),
            "spec",
            Map.of("replicas", given.get("replicas"))));
  }

  /** A ReplicaSet beside a Deployment of its name is the Deployment's. */
  private static void adoptReplicaSets(Map<String, HasMetadata> controllers) {
    controllers.replaceAll(
        (key, controller) -> {
          var deployment = controllers.get("Deployment/" + controller.getMetadata().getName());
          return key.startsWith("ReplicaSet/") && deployment != null
              ? Metas.withController(controller, deployment)
              : controller;
        });
  }

  private static Pod pod(Map<String, Object> given, Map<String, HasMetadata> controllers) {
    var pod =
        new PodBuilder()
            .withNewMetadata()
            .withName(String.valueOf(given.get("name")))
            .withNamespace("default")
            .withLabels(LABELS)
            .withDeletionTimestamp(
                Boolean.TRUE.equals(given.get("beingDeleted")) ? Timestamps.at(NOW) : null)
            .endMetadata()
            .withNewSpec()
            .endSpec()
            .withNewStatus()
            .addNewCondition()
            .withType("Ready")
            .withStatus(Boolean.TRUE.equals(given.get("ready")) ? "True" : "False")
            .endCondition()
            .endStatus()
            .build();
    var controller = controllers.get(String.valueOf(given.get("controller")));
    return controller == null ? pod : Metas.withController(pod, controller);
  }

  private static HasMetadata object(Map<String, Object> tree) {
    return Json.object(tree, Kinds.BUILT_IN);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object value) {
    return (List<Map<String, Object>>) value;
  }
}
