package dev.podarium.cluster.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.upstream.Shared;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClassBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a real scheduler did with Pods created half a second apart, and what ours does. */
class RecordedDecisionsTests {

  private static final String NO_PREEMPTION = "Pods of lower priority are not evicted yet";
  private static final String UNRESOLVABLE =
      "1.33 still thought that evicting Pods helps one that asks for more than a whole Node";
  private static final Map<String, String> SKIPPED =
      Map.of(
          "3b178ded", UNRESOLVABLE,
          "af5cccad", UNRESOLVABLE,
          "e98955d8", "the last Pod has a choice between equal Nodes of a zone",
          "cb5923f5", NO_PREEMPTION,
          "21097df7", NO_PREEMPTION,
          "d1a25280", NO_PREEMPTION);

  private static final Pattern TAINT = Pattern.compile("untolerated taint \\{[^}]*}");

  @TestFactory
  @SuppressWarnings("unchecked")
  Stream<DynamicTest> recordedDecisions() throws IOException {
    var text = Files.readString(Shared.require("reference/scheduling.json"));
    var cases = (List<Map<String, Object>>) Json.tree("{\"cases\":" + text + "}").get("cases");
    return cases.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.get("id") + " " + one.get("case"),
                    () -> {
                      var reason = SKIPPED.get(String.valueOf(one.get("id")));
                      Assumptions.assumeTrue(reason == null, reason);
                      play(one);
                    }));
  }

  @SuppressWarnings("unchecked")
  private static void play(Map<String, Object> one) {
    var world = World.of(0);
    var nodes = (List<Map<String, Object>>) one.get("nodes");
    nodes.forEach(node -> world.send(new Create(withAllocatable(node))));
    Map.of("low-p", 100, "mid-p", 500, "high-p", 1000)
        .forEach((name, value) -> world.send(new Create(priority(name, value))));
    world.runFor(0.1);
    for (var pod : (List<Map<String, Object>>) one.get("pods")) {
      world.send(new Create(inDefault(Json.object(pod, Kinds.BUILT_IN))));
      world.runFor(0.5);
    }
    for (var expected : (List<Map<String, Object>>) one.get("result")) {
      assertThat(outcome(world, String.valueOf(expected.get("pod")))).isEqualTo(asOf136(expected));
    }
  }

  /** The recorded Nodes say what they have; what they have for Pods is the same. */
  private static Node withAllocatable(Map<String, Object> document) {
    var node = Json.object(document, Node.class);
    return new NodeBuilder(node)
        .editStatus()
        .withAllocatable(node.getStatus().getCapacity())
        .endStatus()
        .build();
  }

  private static PriorityClass priority(String name, int value) {
    return new PriorityClassBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withValue(value)
        .build();
  }

  private static HasMetadata inDefault(HasMetadata pod) {
    return Metas.withNamespace(pod, "default");
  }

  private static Map<String, Object> outcome(World world, String name) {
    var pod = world.latest().find(Pod.class, "default", name);
    var outcome = new TreeMap<String, Object>();
    outcome.put("pod", name);
    if (!Pods.nodeName(pod).isEmpty()) {
      outcome.put("node", Pods.nodeName(pod));
    }
    var condition = Pods.condition(pod, "PodScheduled");
    if (condition != null && condition.getReason() != null) {
      outcome.put("reason", condition.getReason());
      outcome.put("message", condition.getMessage());
    }
    outcome.put("events", events(world, name));
    return outcome;
  }

  /** Kubelets say more about a Pod; the recordings have no kubelet events. */
  private static List<List<String>> events(World world, String pod) {
    return world
        .latest()
        .list(Event.class, "default")
        .filter(event -> pod.equals(event.getInvolvedObject().getName()))
        .filter(event -> "default-scheduler".equals(event.getReportingComponent()))
        .map(event -> List.of(event.getReason(), event.getMessage()))
        .toList();
  }

  /**
   * The recordings are of 1.33, which named the taint; 1.36 only counts: "untolerated taint(s)",
   * and the rule for device claims has its word before preemption.
   */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> asOf136(Map<String, Object> recorded) {
    var result = new TreeMap<String, Object>(recorded);
    result.values().removeIf(value -> value == null);
    result.computeIfPresent("message", (key, message) -> reworded((String) message));
    result.computeIfPresent(
        "events",
        (key, events) ->
            ((List<List<String>>) events)
                .stream().map(e -> List.of(e.get(0), reworded(e.get(1)))).toList());
    return result;
  }

  private static String reworded(String recorded) {
    var message = recorded.replace(". preemption: ", ". no new claims to deallocate, preemption: ");
    if (!TAINT.matcher(message).find()) {
      return message;
    }
    var begin = message.indexOf(": ") + 2;
    var end = message.indexOf(". no new claims");
    var counts = new TreeMap<String, Integer>();
    for (var part :
        TAINT
            .matcher(message.substring(begin, end))
            .replaceAll("untolerated taint(s)")
            .split(", ")) {
      var space = part.indexOf(' ');
      counts.merge(
          part.substring(space + 1), Integer.parseInt(part.substring(0, space)), Integer::sum);
    }
    return message.substring(0, begin)
        + counts.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .sorted()
            .collect(Collectors.joining(", "))
        + message.substring(end);
  }
}
