/** The row of controls over time: play, pause, step, skip, speed, and what comes next. */
@NullMarked
package dev.podarium.workbench.transport;

import org.jspecify.annotations.NullMarked;
