/** The strip of a StatefulSet: an ordinal a lane, the highest on top, down to the partition. */
@NullMarked
package dev.podarium.workbench.strips.statefulset;

import org.jspecify.annotations.NullMarked;
