package dev.podarium.cluster.scheduler.framework;

/** A rule that says whether a Pod may go to a Node. */
public interface Filter {

  /** Its name as a Kubernetes plugin: {@code NodeResourcesFit}. */
  String name();

  /** Whether the rule has anything to say about this Pod; asked once a cycle. */
  default boolean concerns(PodInfo pod) {
    return true;
  }

  /** Whether the Pod may go there, and if not, why not. */
  Verdict check(PodInfo pod, NodeInfo node);

  /** Whether a Pod that this rule kept from every Node may have a chance after such an event. */
  boolean curedBy(ClusterEvent event);
}
