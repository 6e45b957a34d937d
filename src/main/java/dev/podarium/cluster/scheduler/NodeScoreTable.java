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
  private final List<Column> columns = new ArrayList<>();
  private final long[] totals;

  /**
   * What a plugin gives to each Node.
   *
   * @param points multiplied by the plugin's weight, in the order of the Nodes
   */
  private record Column(String plugin, long[] points) {}

  /** No plugin has given anything yet. */
  NodeScoreTable(List<NodeInfo> nodes) {
    this.nodes = nodes;
    this.totals = new long[nodes.size()];
  }

  /** Adds what a plugin says of each Node; takes the array over. */
  void add(String plugin, int weight, long[] points) {
    for (var i = 0; i < points.length; i++) {
      points[i] *= weight;
      totals[i] += points[i];
    }
    columns.add(new Column(plugin, points));
  }

  /** How many Nodes will do. */
  int size() {
    return nodes.size();
  }

  /** One of those with the most points, drawn. */
  NodeInfo oneOfTheBest(Draw draw) {
    var most = Long.MIN_VALUE;
    var ties = 0;
    for (var total : totals) {
      if (total > most) {
        most = total;
        ties = 0;
      }
      ties += total == most ? 1 : 0;
    }
    return nodes.get(nth(draw.below(ties), most));
  }

  private int nth(int wanted, long total) {
    var place = 0;
    for (var left = wanted; totals[place] != total || left-- > 0; place++) {
      continue;
    }
    return place;
  }
}
