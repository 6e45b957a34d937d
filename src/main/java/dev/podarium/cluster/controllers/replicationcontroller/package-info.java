/**
 * The ReplicationController controller: keeps as many Pods alive as a ReplicationController wants.
 * It is the older sibling of the ReplicaSet, whose selector knows equality alone, and is looked at
 * as one.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replication
 */
@NullMarked
package dev.podarium.cluster.controllers.replicationcontroller;

import org.jspecify.annotations.NullMarked;
