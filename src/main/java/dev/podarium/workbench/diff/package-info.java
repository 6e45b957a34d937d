/**
 * What applying would change, before it is applied: live against edited, side by side.
 *
 * <p>{@code Projection} leaves of both sides only what the person wrote or what would go, since the
 * rest is the server's and nobody's change; {@code Difference} aligns them; {@code Consequence}
 * says in one sentence what the cluster will do, where that is certain. All of this is computed off
 * the JavaFX thread from a snapshot and what {@code kubectl.Apply} would send, so that what is
 * shown is what will be sent.
 */
@NullMarked
package dev.podarium.workbench.diff;

import org.jspecify.annotations.NullMarked;
