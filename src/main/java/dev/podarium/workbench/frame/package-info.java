/**
 * What panes share: the cluster they look at, the selection, the actions, the pulse that brings
 * changes, the looks of states. Panes never import each other; they meet here.
 */
@NullMarked
package dev.podarium.workbench.frame;

import org.jspecify.annotations.NullMarked;
