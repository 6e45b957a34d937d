/** The commands that are about Nodes: cordon, uncordon and taint. */
@NullMarked
package dev.podarium.kubectl.nodes;

import org.jspecify.annotations.NullMarked;
