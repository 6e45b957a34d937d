/** What the picture of the cluster shows, as values made of a snapshot; nothing of JavaFX. */
@NullMarked
package dev.podarium.workbench.cluster.model;

import org.jspecify.annotations.NullMarked;
