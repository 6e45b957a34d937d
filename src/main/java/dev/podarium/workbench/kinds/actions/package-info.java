/**
 * The parts of which actions are made. An action is a request or a command to the hardware that is
 * sent to the cluster, with the kubectl command that does the same; a refusal becomes a notice in
 * the cluster's own words. It knows no pane and no concrete cluster.
 */
@NullMarked
package dev.podarium.workbench.kinds.actions;

import org.jspecify.annotations.NullMarked;
