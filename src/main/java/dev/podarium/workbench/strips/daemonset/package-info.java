/** The strip of a DaemonSet: a Node a lane, those done ticked, those left out with the reason. */
@NullMarked
package dev.podarium.workbench.strips.daemonset;

import org.jspecify.annotations.NullMarked;
