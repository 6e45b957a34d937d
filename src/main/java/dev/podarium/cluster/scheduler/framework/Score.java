package dev.podarium.cluster.scheduler.framework;

import java.util.List;

/** A plugin that says which of the Nodes that will do is the best for a Pod. */
public interface Score {

  /** The best that a plugin can say of a Node. */
  long BEST = 100;

  /** Its name as a Kubernetes plugin: {@code ImageLocality}. */
  String name();

  /** How much it counts beside the others. */
  int weight();

  /** Whether the plugin has anything to say about this Pod; asked once a cycle. */
  default boolean concerns(PodInfo pod) {
    return true;
  }

  /**
   * Points for each Node, in the order of the Nodes, from 0 to {@link #BEST}.
   *
   * @param nodes those that passed every filter
   * @param cache all Nodes
   */
  long[] score(PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache);
}
