/**
 * The ReplicaSet controller: keeps as many Pods alive as a ReplicaSet says.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replicaset
 */
@NullMarked
package dev.podarium.cluster.controllers.replicaset;

import org.jspecify.annotations.NullMarked;
