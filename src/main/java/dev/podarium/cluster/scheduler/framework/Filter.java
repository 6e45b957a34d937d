package dev.podarium.cluster.scheduler.framework;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plugin that says whether a Pod may go to a Node. */
public interface Filter {

  /** What the plugin has to say about one Pod; good for one cycle. */
  @FunctionalInterface
  interface Check {
    /** Whether the Pod may go to that Node of the cache, and if not, why not. */
    FilterStatus on(NodeInfo node);
  }

  /** Its name as a Kubernetes plugin: {@code NodeResourcesFit}. */
  String name();

  /** Asked once a cycle; null when the plugin has nothing against this Pod on any Node. */
  @Nullable Check preFilter(PodInfo pod, SchedulerCache cache);

  /**
   * Why the Pod can go nowhere, whatever the Nodes are; null when the plugin knows no such reason.
   */
  default @Nullable String refusal(PodInfo pod) {
    return null;
  }

  /** The names of the only Nodes that come into question; null when all do. */
  default @Nullable Set<String> onlyNodes(PodInfo pod) {
    return null;
  }

  /** Whether a Pod that this plugin kept from every Node may have a chance after such an event. */
  boolean curedBy(ClusterEvent event);
}
