/**
 * A small shell that runs the commands of containers in no virtual time and tells how long they
 * would take and how they would end. What it does not understand it says so, and does not guess.
 */
@NullMarked
package dev.podarium.cluster.runtime.shell;

import org.jspecify.annotations.NullMarked;
