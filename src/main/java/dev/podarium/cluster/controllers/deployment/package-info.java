/**
 * The Deployment controller: brings the Pods of a Deployment from one template to the next.
 *
 * <p>One file a concern. {@link dev.podarium.cluster.controllers.deployment.DeploymentController}
 * decides what sort of state it is; {@code RollingUpdate}, {@code Recreate} and {@code Scaling} are
 * the three sorts; {@code NewReplicaSet} finds, makes and marks the ReplicaSet of the newest
 * template; {@code History} tidies up; {@code Progress} and {@code DeploymentStatuses} say how it
 * goes. A state is a value ({@code SyncState}): the ReplicaSets as they will be, with the writes
 * that make them so. It knows ReplicaSets by their status alone and never counts Pods itself.
 *
 * <p>A revision is here a rollout revision, the number of a template ({@link
 * dev.podarium.objects.RolloutRevisions}), and not one of the store.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment
 */
@NullMarked
package dev.podarium.cluster.controllers.deployment;

import org.jspecify.annotations.NullMarked;
