/**
 * The life of a simulated cluster: what it began with, what was asked of it and when, how its time
 * goes on, and what broke in it. So it can be told, lived again and branched.
 *
 * <p>No thread and no wall clock: the player drives a session for a window; the command line, tests
 * and benchmarks drive it themselves. So time goes on in one way only, all answer a fault inside in
 * the same way, and all can hand over the same file for a report.
 */
@NullMarked
package dev.podarium.session;

import org.jspecify.annotations.NullMarked;
