/**
 * A discrete-event simulation that knows no Kubernetes, no thread and no wall clock.
 *
 * <p>Everything that takes time is an entry on one {@link dev.podarium.simulation.Agenda}, ordered
 * by virtual time (a {@code long} of nanoseconds, never a double) and then by the order in which it
 * was asked for. Chance comes from {@link dev.podarium.simulation.Dice}, whose draws are hashes and
 * not the next number of a shared generator, so one draw more does not shuffle the others.
 */
@NullMarked
package dev.podarium.simulation;

import org.jspecify.annotations.NullMarked;
