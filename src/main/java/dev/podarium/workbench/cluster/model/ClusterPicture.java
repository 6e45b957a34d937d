package dev.podarium.workbench.cluster.model;

import dev.podarium.api.Snapshot;
import dev.podarium.workbench.frame.Pulse.Beat;
import dev.podarium.workbench.frame.canvas.PodCell;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the picture of a cluster shows, as values: the Canvas, the tooltips and the text for
 * screen readers are made of the same records.
 *
 * @param nodes in the order of their names
 * @param waiting Pods without a Node, at their places in the queue
 */
public record ClusterPicture(List<NodeCard> nodes, List<@Nullable PodCell> waiting) {

  /** No cluster. */
  public static final ClusterPicture EMPTY = new ClusterPicture(List.of(), List.of());

  /** Takes both lists as they are. */
  public ClusterPicture {
    nodes = List.copyOf(nodes);
    waiting = Collections.unmodifiableList(waiting);
  }

  /** The picture of a snapshot of which no earlier one was shown. */
  static ClusterPicture of(Snapshot snapshot) {
    return new ClusterModel().after(new Beat(snapshot, List.of(), false, null));
  }

  /** How many places the fullest Node has. */
  public int fullest() {
    return nodes.stream().mapToInt(node -> node.places().size()).max().orElse(0);
  }
}
