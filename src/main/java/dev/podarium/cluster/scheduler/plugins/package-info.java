/**
 * The rules by which the scheduler chooses: one class each, named as Kubernetes names its plugin,
 * with the sentence that says why not. {@link
 * dev.podarium.cluster.scheduler.plugins.DefaultPlugins} lists them in their order with their
 * weights.
 *
 * <p>A rule is a pure function of a Pod and Nodes; it knows neither queue nor time.
 */
@NullMarked
package dev.podarium.cluster.scheduler.plugins;

import org.jspecify.annotations.NullMarked;
