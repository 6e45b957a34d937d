package dev.podarium.cluster.scheduler.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why Nodes will not do: what each of them was refused for, and by which plugins.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/types.go, Diagnosis, FitError
 */
public final class Diagnosis {

  private final int allNodes;
  private final List<RefusedNode> refused = new ArrayList<>();
  private final Set<String> plugins = new TreeSet<>();
  private String insteadOfReasons = "";

  /** A Node that a plugin refused. */
  public record RefusedNode(NodeInfo node, FilterStatus status) {}

  /** Nothing is refused yet, of that many Nodes. */
  public Diagnosis(int allNodes) {
    this.allNodes = allNodes;
  }

  /** How many Nodes there are, refused or not. */
  public int allNodes() {
    return allNodes;
  }

  /** Notes that a plugin refused a Node. */
  public void refuse(NodeInfo node, String plugin, FilterStatus status) {
    refused.add(new RefusedNode(node, status));
    plugins.add(plugin);
  }

  /** Notes a sentence that stands in for the reasons of all Nodes. */
  public void refuseAll(String plugin, String sentence) {
    plugins.add(plugin);
    insteadOfReasons = sentence;
  }

  /** The refused Nodes, in the order in which they were asked. */
  public List<RefusedNode> refusedNodes() {
    return refused;
  }

  /** The names of the plugins that refused a Node. */
  public Set<String> unschedulablePlugins() {
    return plugins;
  }

  /**
   * What the event says: {@code 0/3 nodes are available: 1 Insufficient memory, 3 Insufficient
   * cpu.} The parts are sorted as text, so 10 comes before 2; a Node that lacks two things counts
   * in both.
   *
   * @param preemption what came of the attempt to make room; empty when none was made
   */
  public String message(String preemption) {
    if (allNodes == 0) {
      return "no nodes available to schedule pods";
    }
    var why = insteadOfReasons.isEmpty() ? String.join(", ", reasons()) : insteadOfReasons;
    return "0/%d nodes are available:%s%s"
        .formatted(
            allNodes,
            why.isEmpty() ? "" : " " + why + ".",
            preemption.isEmpty() ? "" : " " + preemption);
  }

  private List<String> reasons() {
    var counts = new TreeMap<String, Integer>();
    for (var each : refused) {
      each.status.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum));
    }
    return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).sorted().toList();
  }
}
