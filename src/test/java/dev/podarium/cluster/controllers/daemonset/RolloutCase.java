package dev.podarium.cluster.controllers.daemonset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.DaemonPods;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.ControllerRevisions;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A rollout, look by look. */
@SuppressWarnings("unchecked")
final class RolloutCase {

  private static final DaemonSetController CONTROLLER = new DaemonSetController();

  private final Map<String, Object> podSpec = new HashMap<>(Map.of("containers", List.of()));
  private final Map<String, HasMetadata> world = new LinkedHashMap<>();
  private Object strategy;
  private Object minReadySeconds;
  private long now;
  private int template;
  private int names;

  private RolloutCase(Map<String, Object> given) {
    strategy = given.get("updateStrategy");
    podSpec.put("tolerations", given.getOrDefault("tolerations", List.of()));
    for (var node : GivenDaemonSet.nodes((int) given.get("nodeCount"))) {
      put(node);
    }
    if (given.containsKey("taintsOfNode0")) {
      put(
          Json.object(
              Map.of(
                  "metadata",
                  Map.of("name", "node-0"),
                  "spec",
                  Map.of("taints", given.get("taintsOfNode0"))),
              Node.class));
    }
    put(set());
    var node = 0;
    for (var group : (List<Map<String, Object>>) given.getOrDefault("pods", List.of())) {
      for (var i = 0; i < (int) group.get("count"); i++) {
        put(pod(group, "node-" + node++));
      }
    }
  }

  static void check(Case one) {
    var rollout = new RolloutCase(one.given());
    var steps = (List<Map<String, Object>>) one.given().get("steps");
    var numbers = steps.stream().map(rollout::step).toList();

    assertThat(numbers).isEqualTo(one.expected().get("steps"));
    if (one.expected().get("readyAtEnd") instanceof Integer ready) {
      assertThat(rollout.pods().stream().filter(Pods::ready)).hasSize(ready);
    }
  }

  private Map<String, Object> step(Map<String, Object> step) {
    change(step);
    for (var mark : (List<Map<String, Object>>) step.getOrDefault("mark", List.of())) {
      mark(mark);
    }
    now = step.get("now") instanceof Number at ? Durations.seconds(at.doubleValue()) : now;
    var outcome = OneSync.of(List.copyOf(world.values())).at(now).look(CONTROLLER, set());
    world.clear();
    for (var kind : outcome.world().kinds()) {
      outcome.world().list(kind).forEach(this::put);
    }
    return Map.of(
        "created", SyncCase.created(outcome).size(), "deleted", SyncCase.deleted(outcome).size());
  }

  private void change(Map<String, Object> step) {
    template += "changed".equals(step.get("template")) ? 1 : 0;
    strategy = step.getOrDefault("updateStrategy", strategy);
    minReadySeconds = step.getOrDefault("minReadySeconds", minReadySeconds);
    if (step.containsKey("tolerations")) {
      podSpec.put("tolerations", step.get("tolerations"));
    }
    put(set());
  }

  private DaemonSet set() {
    podSpec.put("containers", List.of(Map.of("name", "c", "image", "foo/bar:" + template)));
    var tree = Json.tree(GivenDaemonSet.simple(podSpec, strategy));
    if (minReadySeconds != null) {
      ((Map<String, Object>) tree.get("spec")).put("minReadySeconds", minReadySeconds);
    }
    return GivenDaemonSet.set(tree);
  }

  private Pod pod(Map<String, Object> group, String node) {
    var hash = "new".equals(group.get("revision")) ? GivenDaemonSet.hash(set()) : "old";
    var labels =
        Map.of("name", "simple-daemon", "type", "production", ControllerRevisions.OF_POD, hash);
    Map<String, Object> tree =
        Map.of(
            "metadata",
            Map.of("name", "given-" + names++, "namespace", "default", "labels", labels),
            "spec",
            Map.<String, Object>of("nodeName", node));
    var pod = Metas.withController(Json.object(tree, Pod.class), set());
    return Boolean.TRUE.equals(group.get("ready")) ? ready(pod, true, 0) : pod;
  }

  private void mark(Map<String, Object> mark) {
    var ready = Boolean.TRUE.equals(mark.get("ready"));
    var at = mark.get("at") instanceof Number since ? Durations.seconds(since.doubleValue()) : 0;
    pods().stream()
        .filter(pod -> Pods.ready(pod) != ready)
        .filter(which(String.valueOf(mark.get("pods"))))
        .limit((int) mark.getOrDefault("count", Integer.MAX_VALUE))
        .forEach(pod -> put(ready(pod, ready, at)));
  }

  private Predicate<Pod> which(String word) {
    var hash = GivenDaemonSet.hash(set());
    var updatedNodes =
        pods().stream()
            .filter(pod -> hash.equals(Metas.labels(pod).get(ControllerRevisions.OF_POD)))
            .map(DaemonPods::targetNode)
            .collect(Collectors.toSet());
    return switch (word) {
      case "all", "any" -> pod -> true;
      case "new" -> pod -> hash.equals(Metas.labels(pod).get(ControllerRevisions.OF_POD));
      case "oldWithoutNewOnNode" -> pod -> !updatedNodes.contains(DaemonPods.targetNode(pod));
      default -> throw new AssertionError("no rule for " + word);
    };
  }

  private List<Pod> pods() {
    var pods = new ArrayList<Pod>();
    for (var object : world.values()) {
      if (object instanceof Pod pod) {
        pods.add(pod);
      }
    }
    return pods;
  }

  private static Pod ready(Pod pod, boolean ready, long at) {
    return Pods.withCondition(
        pod,
        new PodConditionBuilder()
            .withType("Ready")
            .withStatus(ready ? "True" : "False")
            .withLastTransitionTime(Timestamps.at(at))
            .build());
  }

  private void put(HasMetadata object) {
    world.put(object.getKind() + "/" + object.getMetadata().getName(), object);
  }
}
