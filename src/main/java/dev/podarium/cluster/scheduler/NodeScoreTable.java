package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.simulation.Dice.Draw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

  /**
   * The chosen Node and then the next best, with their points: {@code node-1 has 291 points:
   * TaintToleration 300}. With one Node only no plugin is asked.
   *
   * @param most how many at most
   */
  List<String> best(int most, NodeInfo chosen) {
    var order =
        Comparator.comparing((Integer i) -> !nodes.get(i).equals(chosen))
            .thenComparing(i -> -totals[i]);
    return IntStream.range(0, plugins.isEmpty() ? 0 : nodes.size())
        .boxed()
        .sorted(order)
        .limit(most)
        .map(this::line)
        .toList();
  }

  private String line(int place) {
    var parts = new ArrayList<String>();
    for (var i = 0; i < plugins.size(); i++) {
      parts.add(plugins.get(i) + " " + points.get(i)[place]);
    }
    return "%s has %d points: %s"
        .formatted(nodes.get(place).name(), totals[place], String.join(", ", parts));
  }
}
