/**
 * The garbage collector: deletes what nobody owns any more, and sees to the order in which owners
 * and what they own go.
 *
 * <p>It knows objects of any kind by their metadata alone. What upstream keeps as a graph is here
 * the index of owners in the snapshot.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/garbagecollector
 */
@NullMarked
package dev.podarium.cluster.controllers.garbagecollector;

import org.jspecify.annotations.NullMarked;
