/**
 * The kubelet: it registers its machine as a Node, keeps saying that it is alive, and brings the
 * Pods that are bound to it to life, keeps them so, and ends them.
 *
 * <p>What Kubernetes does is code and in here: the order in which containers start, back-off,
 * probes, grace periods, phases and conditions. What a container does is data and in {@link
 * dev.podarium.cluster.runtime}. Each Pod has one worker, which does one thing after another as the
 * real one does, so a slow pull holds up the next container of the same Pod and of no other.
 *
 * <p>Two things are simpler than in a real kubelet. Instead of looking at the container runtime
 * once a second it is told at once, so a status is a few milliseconds old and not up to a second.
 * And that the sandbox is ready is reported with the next status and does not make one.
 *
 * <p>It must not know other components; it meets them at the API server only. What Pods fit on its
 * machine it judges by the scheduler's own rules, as the real one does: a Pod may have been bound
 * past the scheduler.
 */
@NullMarked
package dev.podarium.cluster.kubelet;

import org.jspecify.annotations.NullMarked;
