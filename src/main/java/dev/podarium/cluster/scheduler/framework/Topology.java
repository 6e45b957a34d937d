package dev.podarium.cluster.scheduler.framework;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The domains into which a Node label divides the Nodes: those with the same value are in the same
 * one. Domains have numbers, so that sums by domain are arrays. Mutable: changed by each Node that
 * comes or goes.
 */
public final class Topology {

  private final String key;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();

  /** By slot of the Node: the number of its domain and 1; 0 for a Node without the label. */
  private int[] bySlot = {};

  private int[] nodesIn = {};
  private int labelled;

  Topology(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /** The number of the domain that a Node is in, from 0; -1 when it has no such label. */
  public int domainOf(NodeInfo node) {
    return node.slot() < bySlot.length ? bySlot[node.slot()] - 1 : -1;
  }

  /** All numbers are below. */
  public int domains() {
    return nodesIn.length;
  }

  /** How many Nodes are in that domain; there are numbers that no domain has. */
  public int nodesIn(int domain) {
    return nodesIn[domain];
  }

  /** How many Nodes have the label. */
  public int labelledNodes() {
    return labelled;
  }

  void add(NodeInfo node) {
    var value = value(node);
    if (value != null) {
      var domain = numbers.computeIfAbsent(value, unused -> nextNumber());
      bySlot = Slots.atLeast(bySlot, node.slot());
      bySlot[node.slot()] = domain + 1;
      nodesIn[domain]++;
      labelled++;
    }
  }

  private int nextNumber() {
    var recycled = free.poll();
    if (recycled != null) {
      return recycled;
    }
    nodesIn = Arrays.copyOf(nodesIn, nodesIn.length + 1);
    return nodesIn.length - 1;
  }

  void remove(NodeInfo node) {
    var value = value(node);
    var domain = domainOf(node);
    if (value != null && domain >= 0) {
      bySlot[node.slot()] = 0;
      labelled--;
      if (--nodesIn[domain] == 0) {
        numbers.remove(value);
        free.add(domain);
      }
    }
  }

  private @Nullable String value(NodeInfo node) {
    return node.labels().get(key);
  }
}
