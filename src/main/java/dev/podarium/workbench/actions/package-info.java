/**
 * What can be done with an object from the window: menus, buttons and keys all take it from {@link
 * dev.podarium.workbench.actions.ClusterActions}. An action is a request or a deed that is sent to
 * the cluster, with the kubectl command that does the same; a refusal becomes a notice in the
 * cluster's own words. It knows no pane and no concrete cluster.
 */
@NullMarked
package dev.podarium.workbench.actions;

import org.jspecify.annotations.NullMarked;
