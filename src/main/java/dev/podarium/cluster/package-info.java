/**
 * Puts the components of the control plane and the machines together, as the component diagram of
 * the Kubernetes documentation draws them. Nobody below imports this package.
 */
@NullMarked
package dev.podarium.cluster;

import org.jspecify.annotations.NullMarked;
