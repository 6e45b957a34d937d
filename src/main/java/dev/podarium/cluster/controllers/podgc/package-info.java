/**
 * Removes Pods that nobody else can: those bound to a Node that is gone, whose kubelet will never
 * confirm their deletion.
 */
@NullMarked
package dev.podarium.cluster.controllers.podgc;

import org.jspecify.annotations.NullMarked;
