package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Note;
import io.fabric8.kubernetes.api.model.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which Nodes there were at the last look; tells of those that come and go.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/nodelifecycle/node_lifecycle_controller.go,
 * classifyNodes
 */
final class NodeRoster {

  private final EventRecorder events;
  private Map<String, Node> known = new TreeMap<>();

  /** A roster without Nodes. */
  NodeRoster(EventRecorder events) {
    this.events = events;
  }

  /** Takes over the Nodes that were registered before. */
  void begin(List<Node> nodes) {
    known = byName(nodes);
  }

  /** Tells of the differences to the last call. */
  void call(List<Node> nodes) {
    var present = byName(nodes);
    present.forEach((name, node) -> tellOf(node, known, "RegisteredNode", "Registered Node %s in"));
    known.forEach((name, node) -> tellOf(node, present, "RemovingNode", "Removing Node %s from"));
    known = present;
  }

  private void tellOf(Node node, Map<String, Node> others, String reason, String what) {
    var name = node.getMetadata().getName();
    if (!others.containsKey(name)) {
      var message = "Node %s event: %s Controller".formatted(name, what.formatted(name));
      events.record(Note.normal(node, reason, message));
    }
  }

  /** The names of those that were there at the last call. */
  Set<String> names() {
    return known.keySet();
  }

  private static Map<String, Node> byName(List<Node> nodes) {
    var named = new TreeMap<String, Node>();
    nodes.forEach(node -> named.put(node.getMetadata().getName(), node));
    return named;
  }
}
