/**
 * Watches over the health of Nodes: who has not been heard of for the grace period becomes Unknown,
 * is tainted, and its Pods are no longer ready.
 *
 * <p>It judges by Leases and statuses alone, as a control plane must: it cannot tell a Node without
 * power from one without a network, and knows nothing of machines. It evicts nobody; the taint
 * NoExecute does that, through the taint eviction controller. Unlike other controllers it is driven
 * by a clock and not by changes, because silence makes no change; therefore it is a component of
 * its own and no reconciler. What it knows lives in a {@code NodeMonitor}, which is dropped when it
 * is stopped.
 */
@NullMarked
package dev.podarium.cluster.controllers.nodelifecycle;

import org.jspecify.annotations.NullMarked;
