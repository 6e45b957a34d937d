/**
 * The one thread: it plays a session, owns the wall clock and the inbox, and so turns a function of
 * virtual time into something that plays, pauses and steps. What time can do at all is said in
 * {@code session}; here is only when and how fast.
 *
 * <p>It knows no Kubernetes. Everything inside runs on the player's thread; whoever looks from
 * outside reads volatile values, and whoever asks for something puts it into the inbox. Chosen
 * against locks around the cluster: with those, a slow reader would slow time down, and the order
 * in which two threads get the lock would become part of the result.
 */
@NullMarked
package dev.podarium.player;

import org.jspecify.annotations.NullMarked;
