/**
 * The container runtime of a machine, behind the calls of the Container Runtime Interface: {@link
 * dev.podarium.cluster.runtime.ContainerRuntime} has sandboxes, containers and images, and tells of
 * their events. Its containers run under shims, so they outlive a runtime that stops, and a kubelet
 * that does; only the power of the machine ends them all.
 *
 * <p>Nothing is really run. What Kubernetes does with a container (back-off, probes, grace periods)
 * is the kubelet's code; what the container does is data and how it is read: annotations {@code
 * podarium.dev/*} of the Pod, the container's command in a small shell, the catalogue of well-known
 * images, in that order.
 *
 * <p>It knows no API server and no kubelet: whoever follows its events is a listener.
 */
@NullMarked
package dev.podarium.cluster.runtime;

import org.jspecify.annotations.NullMarked;
