/**
 * The picture of the cluster: Nodes as cards, Pods as cells in them.
 *
 * <p>What is shown is made in three steps that can be tested apart: {@code cluster.model} makes
 * immutable records of a snapshot ({@code ClusterPicture}), {@code cluster.layout} gives every
 * record its box for a size of the window ({@code PictureLayout}), and the view here draws into one
 * Canvas only the boxes whose record is another one than before. Chosen against a scene-graph node
 * a Pod: at 1,000 Pods those no longer hold the frame rate on a machine without a GPU, and a Canvas
 * that is redrawn in parts holds it at 50,000.
 */
@NullMarked
package dev.podarium.workbench.cluster;

import org.jspecify.annotations.NullMarked;
