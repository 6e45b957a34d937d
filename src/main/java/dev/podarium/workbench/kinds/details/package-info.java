/** The parts of which the details of an object are written, for every kind the same. */
@NullMarked
package dev.podarium.workbench.kinds.details;

import org.jspecify.annotations.NullMarked;
