/**
 * What every component holds of the API server, said once: a view at a revision, wake-ups, the
 * control loop, plans and the event recorder.
 *
 * <p>A controller here is a function from what is wanted and what is seen to a {@link
 * dev.podarium.cluster.client.Plan}. Queue, batches, conflicts, back-off, causes and the order of
 * delivery are the loop's. There are no expectations: the loop does not reconcile a key before the
 * view has reached that key's last write.
 */
@NullMarked
package dev.podarium.cluster.client;

import org.jspecify.annotations.NullMarked;
