/** {@code kubectl rollout}: the history of a Deployment, and what can be done with its rollout. */
@NullMarked
package dev.podarium.kubectl.rollout;

import org.jspecify.annotations.NullMarked;
