/**
 * The life of a simulated cluster as it can be told and lived again: what it began with, what was
 * asked of it and when, and what broke in it.
 *
 * <p>No thread and no wall clock: whoever drives the agenda calls it, the player for a window, the
 * script player for the command line. So both answer a fault inside in the same way, and both can
 * hand over the same file for a report.
 */
@NullMarked
package dev.podarium.session;

import org.jspecify.annotations.NullMarked;
