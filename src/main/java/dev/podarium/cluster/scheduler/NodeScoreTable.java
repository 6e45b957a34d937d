package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.simulation.Dice.Draw;
import java.util.ArrayList;
import java.util.List;

/**
 * The Nodes that will do for a Pod, with the points that each plugin gives them. Filled while a
 * Node is chosen, and not changed afterwards.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/interface.go, NodePluginScores
 */
final class NodeScoreTable {

  private final List<NodeInfo> nodes;
  private final List<String> plugins = new ArrayList<>();

  /** By plugin: what it gives to each Node, multiplied by its weight, in the order of the Nodes. */
  private final List<long[]> points = new ArrayList<>();

  private final long[] totals;

  /** No plugin has given anything yet. */
  NodeScoreTable(List<NodeInfo> nodes) {
    this.nodes = nodes;
    this.totals = new long[nodes.size()];
  }

  /** Adds what a plugin says of each Node; takes the array over. */
  void add(String plugin, int weight, long[] given) {
    for (var i = 0; i < given.length; i++) {
      given[i] *= weight;
      totals[i] += given[i];
    }
    plugins.add(plugin);
    points.add(given);
  }

  /** How many Nodes will do. */
  int size() {
    return nodes.size();
  }

  /** One of those with the most points, drawn. */
  NodeInfo oneOfTheBest(Draw draw) {
    var best = new ArrayList<NodeInfo>();
    var most = Long.MIN_VALUE;
    for (var i = 0; i < totals.length; i++) {
      if (totals[i] > most) {
        most = totals[i];
        best.clear();
      }
      if (totals[i] == most) {
        best.add(nodes.get(i));
      }
    }
    return best.get(draw.below(best.size()));
  }
}
