/** The picture of who owns whom: Deployments, ReplicaSets, Pods, with lines from left to right. */
@NullMarked
package dev.podarium.workbench.owners;

import org.jspecify.annotations.NullMarked;
