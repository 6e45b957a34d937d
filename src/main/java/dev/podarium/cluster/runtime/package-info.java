/**
 * Simulated containers: what an image costs to pull, how long its process takes to start, what it
 * does then and how it ends.
 *
 * <p>Nothing is really run. What Kubernetes does with a container (back-off, probes, grace periods)
 * is the kubelet's code; what is in here is only data and how it is read: annotations {@code
 * podarium.dev/*} of the Pod, the container's command, the catalogue of well-known images, in that
 * order. It knows neither the agenda nor the API server, so every entry can be tested as a value.
 */
@NullMarked
package dev.podarium.cluster.runtime;

import org.jspecify.annotations.NullMarked;
