/**
 * Where everything in the picture of the cluster is, for a size of the window; nothing is drawn.
 */
@NullMarked
package dev.podarium.workbench.cluster.layout;

import org.jspecify.annotations.NullMarked;
