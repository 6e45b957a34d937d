/**
 * Claims and volumes: who gets which volume, who makes it, and who may not go yet.
 *
 * <p>{@link dev.podarium.cluster.controllers.volume.PersistentVolumeBinder} brings a claim and a
 * volume together, {@link dev.podarium.cluster.controllers.volume.HostPathProvisioner} makes
 * volumes for claims of its classes and removes those that are released, and the two protections
 * keep a claim while a Pod uses it and a volume while it is bound. Volumes are made at once:
 * waiting for a Pod's Node, growing, recycling, snapshots and attaching are not here.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/volume
 */
@NullMarked
package dev.podarium.cluster.controllers.volume;

import org.jspecify.annotations.NullMarked;
