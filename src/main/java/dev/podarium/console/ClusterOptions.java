package dev.podarium.console;

import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.session.Scenario;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which cluster a run begins with: Nodes node-0, node-1, … of 4 cores and 8Gi.
 *
 * @param nodes how many, from 0 to {@value #MOST_NODES}
 * @param seed of all chance
 * @param latencies the name of how long things take
 * @param controlPlane whether a Node of its own shows the control plane, as its static Pods
 */
record ClusterOptions(int nodes, long seed, String latencies, boolean controlPlane) {

  /** As many Nodes as Kubernetes says that a cluster may have. */
  static final int MOST_NODES = 5000;

  /** The class room: what the window opens on when nothing is said. */
  static final ClusterOptions USUAL = new ClusterOptions(3, 1, "realistic", false);

  Scenario scenario() {
    return new Scenario(Version.text(), seed, machines(), "standard", latencies);
  }

  private List<NodeShape> machines() {
    var workers = IntStream.range(0, nodes).mapToObj(i -> NodeShape.of("node-" + i));
    return controlPlane
        ? Stream.concat(workers, Stream.of(NodeShape.ofControlPlane())).toList()
        : workers.toList();
  }
}
