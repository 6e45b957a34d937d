/**
 * What a plugin of the scheduler is and what it may look at: a Pod with its requests worked out, a
 * Node with the sum of what its Pods request, and a status.
 *
 * <p>The sums are kept up to date by each change that the scheduler sees and are never added up
 * anew, so that a decision costs the same with ten Pods as with ten thousand. Nothing here knows
 * time, the queue or the API server.
 */
@NullMarked
package dev.podarium.cluster.scheduler.framework;

import org.jspecify.annotations.NullMarked;
