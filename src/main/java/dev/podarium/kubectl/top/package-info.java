/** {@code kubectl top}: what Pods and Nodes use, as the metrics API last measured it. */
@NullMarked
package dev.podarium.kubectl.top;

import org.jspecify.annotations.NullMarked;
