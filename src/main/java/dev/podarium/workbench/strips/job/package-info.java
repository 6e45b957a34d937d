/**
 * The strip of a Job: as many lanes as Pods run at once, waits after failures as measured gaps, and
 * its completions as boxes below.
 */
@NullMarked
package dev.podarium.workbench.strips.job;

import org.jspecify.annotations.NullMarked;
