package dev.podarium.acceptance;

import dev.podarium.World;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.cluster.Cluster;
import dev.podarium.player.EmbeddedCluster;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Real clusters for a window to hold. */
final class Clusters {

  private Clusters() {}

  /** The lesson's machines: node-0, node-1, … */
  static List<NodeShape> shapes(int nodes) {
    return IntStream.range(0, nodes).mapToObj(i -> NodeShape.of("node-" + i)).toList();
  }

  /** A cluster with a thread of its own, and whenever it is begun anew the next one. */
  static EmbeddedCluster embedded(Supplier<Cluster> clusters) {
    return new EmbeddedCluster(() -> World.session(clusters.get()));
  }
}
