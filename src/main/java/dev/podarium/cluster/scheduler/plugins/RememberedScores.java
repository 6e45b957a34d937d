package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.Resources;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin says of each Node for a Pod that wants so much. Replicas want the same and follow
 * each other, and from one to the next few Nodes change: only these are scored anew.
 */
final class RememberedScores {

  private final Scoring scoring;
  private @Nullable Resources wanted;

  /* By slot of the Node: whom the score is of, at which generation. */
  private @Nullable NodeInfo[] known = {};
  private long[] generations = {};
  private long[] scores = {};

  /** What the plugin says of one Node. */
  @FunctionalInterface
  interface Scoring {
    long of(Resources wanted, NodeInfo node);
  }

  RememberedScores(Scoring scoring) {
    this.scoring = scoring;
  }

  /** The scores of the Nodes, in their order. */
  long[] of(Resources now, List<NodeInfo> nodes) {
    if (!now.equals(wanted)) {
      wanted = now;
      Arrays.fill(known, null);
    }
    var points = new long[nodes.size()];
    for (var i = 0; i < points.length; i++) {
      points[i] = of(now, nodes.get(i));
    }
    return points;
  }

  private long of(Resources now, NodeInfo node) {
    var slot = node.slot();
    if (slot >= known.length) {
      grow(slot);
    }
    if (!node.equals(known[slot]) || generations[slot] != node.generation()) {
      known[slot] = node;
      generations[slot] = node.generation();
      scores[slot] = scoring.of(now, node);
    }
    return scores[slot];
  }

  private void grow(int slot) {
    var length = Math.max(slot + 1, 2 * known.length);
    known = Arrays.copyOf(known, length);
    generations = Arrays.copyOf(generations, length);
    scores = Arrays.copyOf(scores, length);
  }
}
