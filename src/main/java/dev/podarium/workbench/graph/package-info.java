/**
 * The picture of the cluster: Nodes as cards, Pods as cells in them, and who owns whom.
 *
 * <p>What is shown is made in three steps that can be tested apart: a model keeps who sits where
 * ({@code Seating}) and turns changes into immutable records ({@code ClusterPicture}), a layout
 * gives every record its box for a size of the window ({@code PictureLayout}), and a view draws
 * into one Canvas only the boxes whose record is another one than before. Only views know of
 * JavaFX. Chosen against a scene-graph node a Pod: at 1,000 Pods those no longer hold the frame
 * rate on a machine without a GPU, and a Canvas that is redrawn in parts holds it at 50,000.
 */
@NullMarked
package dev.podarium.workbench.graph;

import org.jspecify.annotations.NullMarked;
