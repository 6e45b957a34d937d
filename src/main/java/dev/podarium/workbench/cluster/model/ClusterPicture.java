package dev.podarium.workbench.cluster.model;

import dev.podarium.api.Moment;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.canvas.PodCell;
import java.util.List;

/**
 * All that the picture of a cluster shows, as values: the Canvas, the tooltips and the text for
 * screen readers are made of the same records.
 *
 * @param nodes in the order of their names
 * @param waiting Pods without a Node, the eldest first
 */
public record ClusterPicture(List<NodeCard> nodes, List<PodCell> waiting) {

  /** No cluster. */
  public static final ClusterPicture EMPTY = new ClusterPicture(List.of(), List.of());

  /** Takes both lists as they are. */
  public ClusterPicture {
    nodes = List.copyOf(nodes);
    waiting = List.copyOf(waiting);
  }

  /** The picture of a moment of which no earlier one was shown. */
  public static ClusterPicture of(Moment moment) {
    return new ClusterModel().after(Beat.of(moment));
  }

  /** How many places the fullest Node has. */
  public int fullest() {
    return nodes.stream().mapToInt(node -> node.places().size()).max().orElse(0);
  }
}
