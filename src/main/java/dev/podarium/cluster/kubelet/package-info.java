/**
 * The kubelet: it registers its machine as a Node, keeps saying that it is alive, and has its
 * container runtime bring the Pods that are bound to it to life, keeps them so, and ends them.
 *
 * <p>What Kubernetes does is code and in here: the order in which containers start, back-off,
 * probes, grace periods, phases and conditions. What a container does is behind the Container
 * Runtime Interface, in {@link dev.podarium.cluster.runtime}: a kubelet that stops leaves
 * containers running, and one that starts lists them and goes on. Each Pod has one worker, which
 * does one thing after another as the real one does, so a slow pull holds up the next container of
 * the same Pod and of no other; how far it has come is its {@link
 * dev.podarium.cluster.kubelet.PodState}.
 *
 * <p>Three things are simpler than in a real kubelet. Instead of listing containers once a second
 * it follows the runtime's events (as the evented PLEG does), so a status is a few milliseconds old
 * and not up to a second. That the sandbox is ready is reported with the next status and does not
 * make one. And a Pod that is taken away by force goes at once, with everything that runs of it.
 *
 * <p>It must not know other components; it meets them at the API server only. What Pods fit on its
 * machine it judges by the scheduler's own rules, as the real one does: a Pod may have been bound
 * past the scheduler.
 */
@NullMarked
package dev.podarium.cluster.kubelet;

import org.jspecify.annotations.NullMarked;
