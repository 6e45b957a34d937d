/**
 * What stands under the picture: the strip of the workload that is looked at, its past at the left
 * of the playhead and its plan at the right, and the caption that says in one sentence what just
 * happened and why.
 *
 * <p>One strip a kind, listed in {@link dev.podarium.workbench.strips.Strips}, each in a package of
 * its own: a record {@code …Picture} that is made of history without the toolkit, and what draws
 * it. Add one there and list it; {@code strips.drawing} is what they share.
 */
@NullMarked
package dev.podarium.workbench.strips;

import org.jspecify.annotations.NullMarked;
