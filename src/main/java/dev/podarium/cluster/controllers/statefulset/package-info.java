/**
 * The StatefulSet controller: Pods that keep their names, their order and their claims.
 *
 * <p>A look goes through the ordinals: {@link dev.podarium.cluster.controllers.statefulset.Members}
 * says which Pod is whose place, {@link dev.podarium.cluster.controllers.statefulset.WantedPods}
 * makes and mends them from the lowest ordinal up, {@link
 * dev.podarium.cluster.controllers.statefulset.UnwantedPods} takes those away that are too many
 * from the highest down, and {@link dev.podarium.cluster.controllers.statefulset.RollingUpdate}
 * replaces those of an earlier template. Each Pod has its {@link
 * dev.podarium.cluster.controllers.statefulset.Turn}: in OrderedReady the next waits until it is
 * ready, in Parallel none waits.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset
 */
@NullMarked
package dev.podarium.cluster.controllers.statefulset;

import org.jspecify.annotations.NullMarked;
