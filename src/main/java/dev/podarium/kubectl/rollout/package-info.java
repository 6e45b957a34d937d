/**
 * {@code kubectl rollout}: the history of a Deployment, a DaemonSet or a StatefulSet, how far its
 * rollout is, and what can be done with it.
 */
@NullMarked
package dev.podarium.kubectl.rollout;

import org.jspecify.annotations.NullMarked;
