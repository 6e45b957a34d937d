package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.Score;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Brings raw points between 0 and 100 so that they compare with those of other plugins.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/plugins/helper/normalize_score.go
 */
final class NodeScores {

  private NodeScores() {}

  /** What a plugin says of each Node, in their order. */
  static long[] of(List<NodeInfo> nodes, ToLongFunction<NodeInfo> plugin) {
    var points = new long[nodes.size()];
    for (var i = 0; i < points.length; i++) {
      points[i] = plugin.applyAsLong(nodes.get(i));
    }
    return points;
  }

  /** The most becomes 100, the others their share of it; all 0 stay 0. */
  static long[] mostBest(long[] raw) {
    var most = most(raw);
    var points = new long[raw.length];
    for (var i = 0; i < raw.length && most != 0; i++) {
      points[i] = Score.BEST * raw[i] / most;
    }
    return points;
  }

  /** The most becomes 0, none becomes 100. */
  static long[] fewestBest(long[] raw) {
    var points = mostBest(raw);
    for (var i = 0; i < points.length; i++) {
      points[i] = Score.BEST - points[i];
    }
    return points;
  }

  private static long most(long[] raw) {
    var most = 0L;
    for (var each : raw) {
      most = Math.max(most, each);
    }
    return most;
  }
}
