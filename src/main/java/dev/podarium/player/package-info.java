/**
 * The one thread: it drives the agenda of a simulated cluster, owns the wall clock and the inbox,
 * and so turns a function of virtual time into something that plays, pauses and steps.
 *
 * <p>It knows no Kubernetes: the cluster comes in as a handful of functions ({@link
 * dev.podarium.player.SimulatedCluster}). Everything inside runs on the player's thread; whoever
 * looks from outside reads volatile values, and whoever asks for something puts it into the inbox.
 * Chosen against locks around the cluster: with those, a slow reader would slow time down, and the
 * order in which two threads get the lock would become part of the result.
 */
@NullMarked
package dev.podarium.player;

import org.jspecify.annotations.NullMarked;
