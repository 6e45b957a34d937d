/** {@code kubectl autoscale}: an autoscaler for a workload, made from a line. */
@NullMarked
package dev.podarium.kubectl.autoscale;

import org.jspecify.annotations.NullMarked;
