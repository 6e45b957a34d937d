/**
 * The command line: with {@link dev.podarium.Podarium} the place where everything is put together.
 *
 * <p>{@code podarium} opens the window, {@code podarium play} runs manifests and a script in
 * virtual time, prints tables and writes the trace. Nothing here is simulated: this package may
 * look at the wall clock, to say how long a run took.
 */
@NullMarked
package dev.podarium.console;

import org.jspecify.annotations.NullMarked;
