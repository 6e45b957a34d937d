/**
 * Removes Pods that nobody else can: those whose deletion no kubelet will confirm, since their Node
 * is gone, out of service or was never chosen, and finished ones where there are too many.
 */
@NullMarked
package dev.podarium.cluster.controllers.podgc;

import org.jspecify.annotations.NullMarked;
