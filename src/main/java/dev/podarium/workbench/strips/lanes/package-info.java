/**
 * Lanes of bars over time, of which the strips of several kinds are made: a bar is a Pod in a
 * state, a measured gap a wait, what is dashed right of the playhead a plan.
 */
@NullMarked
package dev.podarium.workbench.strips.lanes;

import org.jspecify.annotations.NullMarked;
