/**
 * What the Pods use, and the metrics-server that measures it: the metrics APIs which kubectl top
 * and autoscalers read.
 *
 * <p>Nothing is really used. How much is to do is said by annotations and by commands ({@link
 * dev.podarium.api.LoadCommand}); what was measured is computed when somebody asks, for the last
 * instant at which a metrics-server would have looked, so that measuring costs a world nothing.
 */
@NullMarked
package dev.podarium.cluster.metrics;

import org.jspecify.annotations.NullMarked;
