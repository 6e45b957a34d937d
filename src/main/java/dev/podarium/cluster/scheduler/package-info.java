/**
 * The scheduler: takes one Pod after the other from its queue, asks every plugin about every Node,
 * and binds the Pod to the best one.
 *
 * <p>It decides on its own cache, which is the state that it has seen plus the Pods that it has
 * assumed to be on their Nodes, as the real one does: so a lagging watch cannot make it give the
 * same room away twice. It does not run Pods and knows no controller.
 */
@NullMarked
package dev.podarium.cluster.scheduler;

import org.jspecify.annotations.NullMarked;
