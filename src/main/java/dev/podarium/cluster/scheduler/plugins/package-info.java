/**
 * The plugins by which the scheduler chooses: one class each, named as Kubernetes names its plugin,
 * with the sentence that says why not. {@link
 * dev.podarium.cluster.scheduler.plugins.DefaultPlugins} lists them in their order with their
 * weights.
 *
 * <p>A plugin is a function of a Pod and Nodes; what one remembers is what it would say anew. It
 * knows neither queue nor time.
 */
@NullMarked
package dev.podarium.cluster.scheduler.plugins;

import org.jspecify.annotations.NullMarked;
