/**
 * Removes Pods that nobody else can: those bound to a Node that is gone, whose kubelet will never
 * confirm their deletion, and finished ones where there are too many.
 */
@NullMarked
package dev.podarium.cluster.controllers.podgc;

import org.jspecify.annotations.NullMarked;
