package dev.podarium.cluster.scheduler.framework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why no Node will do: what each of them was refused for, and by which rules.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/types.go, FitError
 */
public final class Diagnosis {

  private final int allNodes;
  private final Map<String, FilterStatus> refusals = new LinkedHashMap<>();
  private final Set<String> rules = new TreeSet<>();
  private String insteadOfReasons = "";

  /** Nothing is refused yet, of that many Nodes. */
  public Diagnosis(int allNodes) {
    this.allNodes = allNodes;
  }

  /** How many Nodes there are, refused or not. */
  public int allNodes() {
    return allNodes;
  }

  /** Notes that a rule refused a Node. */
  public void refused(String node, String rule, FilterStatus verdict) {
    refusals.put(node, verdict);
    rules.add(rule);
  }

  /** Notes a sentence that stands in for the reasons of all Nodes. */
  public void refusedAll(String rule, String sentence) {
    rules.add(rule);
    insteadOfReasons = sentence;
  }

  /** The refused Nodes with the verdict on each, in the order in which they were asked. */
  public Map<String, FilterStatus> refusals() {
    return refusals;
  }

  /** The names of the rules that refused a Node. */
  public Set<String> rules() {
    return rules;
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
    var counts = new TreeMap<String, Integer>();
    refusals.values().stream()
        .flatMap(verdict -> verdict.reasons().stream())
        .forEach(reason -> counts.merge(reason, 1, Integer::sum));
    var parts = counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).sorted();
    var why = insteadOfReasons.isEmpty() ? String.join(", ", parts.toList()) : insteadOfReasons;
    return "0/%d nodes are available:%s%s"
        .formatted(
            allNodes,
            why.isEmpty() ? "" : " " + why + ".",
            preemption.isEmpty() ? "" : " " + preemption);
  }
}
