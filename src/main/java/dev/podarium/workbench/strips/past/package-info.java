/**
 * The past of workloads and of what they own, version by version: what the strips draw. Nothing of
 * JavaFX.
 */
@NullMarked
package dev.podarium.workbench.strips.past;

import org.jspecify.annotations.NullMarked;
