package dev.podarium.cluster.scheduler.framework;

/**
 * What can happen in a cluster that may make room for a Pod that no Node would take.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/events.go
 */
public enum ClusterEvent {
  NODE_ADDED,
  NODE_ALLOCATABLE_CHANGED,
  NODE_LABELS_CHANGED,
  /** Also that it was cordoned or uncordoned. */
  NODE_TAINTS_CHANGED,
  /** A Pod on a Node was deleted or has ended. */
  ASSIGNED_POD_DELETED,
  /** A Pod was bound to a Node, or one that sits there has other labels now. */
  ASSIGNED_POD_CHANGED,
  /** A PersistentVolumeClaim is new or has changed. */
  CLAIM_CHANGED
}
