package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.TaintBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The taints that follow from a Node's conditions and from its being cordoned.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/nodelifecycle/node_lifecycle_controller.go,
 * doNoScheduleTaintingPass and doNoExecuteTaintingPass
 */
final class NodeTaints {

  private static final String PREFIX = "node.kubernetes.io/";
  private static final String NOT_READY = PREFIX + "not-ready";
  private static final String UNREACHABLE = PREFIX + "unreachable";
  private static final List<String> FROM_CONDITIONS =
      List.of(
          NOT_READY,
          UNREACHABLE,
          PREFIX + "memory-pressure",
          PREFIX + "disk-pressure",
          PREFIX + "network-unavailable",
          PREFIX + "pid-pressure",
          PREFIX + "unschedulable");

  private NodeTaints() {}

  /** The Node with exactly those taints NoSchedule that its conditions and its cordon ask for. */
  static Node withNoSchedule(Node node, long now) {
    var wanted = wantedNoSchedule(node).stream().map(key -> taint(key, "NoSchedule", now)).toList();
    var obsolete =
        Nodes.taints(node).stream()
            .filter(taint -> "NoSchedule".equals(taint.getEffect()))
            .filter(taint -> FROM_CONDITIONS.contains(taint.getKey()))
            .filter(taint -> wanted.stream().noneMatch(each -> Nodes.same(each, taint)))
            .toList();
    return Nodes.withTaints(node, wanted, obsolete);
  }

  private static List<String> wantedNoSchedule(Node node) {
    var keys = new ArrayList<String>();
    for (var condition : Nodes.conditions(node)) {
      var key = keyFor(condition);
      if (key != null) {
        keys.add(key);
      }
    }
    if (Nodes.cordoned(node)) {
      keys.add(PREFIX + "unschedulable");
    }
    return keys;
  }

  private static @Nullable String keyFor(NodeCondition condition) {
    var isTrue = "True".equals(condition.getStatus());
    return switch (Objects.requireNonNullElse(condition.getType(), "")) {
      case "Ready" -> keyForReady(condition.getStatus());
      case "MemoryPressure" -> isTrue ? PREFIX + "memory-pressure" : null;
      case "DiskPressure" -> isTrue ? PREFIX + "disk-pressure" : null;
      case "NetworkUnavailable" -> isTrue ? PREFIX + "network-unavailable" : null;
      case "PIDPressure" -> isTrue ? PREFIX + "pid-pressure" : null;
      default -> null;
    };
  }

  private static @Nullable String keyForReady(@Nullable String status) {
    return "False".equals(status) ? NOT_READY : "Unknown".equals(status) ? UNREACHABLE : null;
  }

  /** Whether the Node has the taint NoExecute that a status of its condition Ready asks for. */
  static boolean hasNoExecute(Node node, @Nullable String ready) {
    var key = keyForReady(ready);
    return key != null && Nodes.hasTaint(node, taint(key, "NoExecute", 0));
  }

  /** Whether the Node has the taint NoExecute that another status of Ready would ask for. */
  static boolean hasOppositeNoExecute(Node node, @Nullable String ready) {
    return hasNoExecute(node, "False".equals(ready) ? "Unknown" : "False");
  }

  /** The Node with that taint NoExecute which the status of its condition Ready asks for. */
  static Node withNoExecute(Node node, @Nullable String ready, long now) {
    var key = keyForReady(ready);
    var both = Stream.of(NOT_READY, UNREACHABLE);
    return Nodes.withTaints(
        node,
        key == null ? List.of() : List.of(taint(key, "NoExecute", now)),
        both.filter(each -> !each.equals(key)).map(each -> taint(each, "NoExecute", now)).toList());
  }

  private static Taint taint(String key, String effect, long now) {
    return new TaintBuilder()
        .withKey(key)
        .withEffect(effect)
        .withTimeAdded(Timestamps.at(now))
        .build();
  }
}
