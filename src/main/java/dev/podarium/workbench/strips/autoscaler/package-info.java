/**
 * The strip of a HorizontalPodAutoscaler: what was measured, and below it what was wanted and is.
 */
@NullMarked
package dev.podarium.workbench.strips.autoscaler;

import org.jspecify.annotations.NullMarked;
