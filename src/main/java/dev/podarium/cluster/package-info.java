/**
 * Puts the components of the control plane and the machines together, as the component diagram of
 * the Kubernetes documentation draws them. Nobody below imports this package.
 *
 * <p>The components are a tree in which each can be stopped, started, slowed and looked at. A new
 * controller is one line in {@code ControlPlane}. What goes wrong in a component is its crash and
 * ends nothing but itself; what it does can be observed entry by entry of the agenda.
 */
@NullMarked
package dev.podarium.cluster;

import org.jspecify.annotations.NullMarked;
