package dev.podarium.cluster.scheduler.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The topologies that were asked for, by their Node label. */
final class Topologies {

  private final Map<String, Topology> byKey = new HashMap<>();

  /** The topology of a Node label; a new one is made of all Nodes. */
  Topology of(String key, List<NodeInfo> nodes) {
    return byKey.computeIfAbsent(
        key,
        unused -> {
          var topology = new Topology(key);
          nodes.forEach(topology::add);
          return topology;
        });
  }

  void add(NodeInfo node) {
    byKey.values().forEach(topology -> topology.add(node));
  }

  void remove(NodeInfo node) {
    byKey.values().forEach(topology -> topology.remove(node));
  }
}
