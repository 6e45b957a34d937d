/**
 * The TTL-after-finished controller: deletes Jobs some time after they have finished.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/ttlafterfinished
 */
@NullMarked
package dev.podarium.cluster.controllers.ttlafterfinished;

import org.jspecify.annotations.NullMarked;
