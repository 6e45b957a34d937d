/**
 * What is particular to each kind: one {@link dev.podarium.cluster.apiserver.kinds.Resource} a
 * kind, listed in {@link dev.podarium.cluster.apiserver.kinds.Resources}.
 *
 * <p>Pure functions of objects; they know neither the store nor the clock.
 */
@NullMarked
package dev.podarium.cluster.apiserver.kinds;

import org.jspecify.annotations.NullMarked;
