/**
 * Evicts Pods from Nodes with a taint NoExecute: at once those that do not tolerate it, those that
 * tolerate it for a time when that is over.
 *
 * <p>It takes the taint as it finds it and does not ask who set it, a person or the node lifecycle
 * controller. Its timers are entries that the world waits for: a cluster in which an eviction is
 * still to come is not settled. When a Pod's time runs out no object says, so the control loop
 * remembers it.
 */
@NullMarked
package dev.podarium.cluster.controllers.tainteviction;

import org.jspecify.annotations.NullMarked;
