/**
 * What the controllers of workloads share: what is whose ({@link
 * dev.podarium.cluster.controllers.Claim}), who is woken by what nobody manages ({@link
 * dev.podarium.cluster.controllers.Adopters}), which Pods go first ({@link
 * dev.podarium.cluster.controllers.DeletionOrder}), from when a Pod counts as available, how a Pod
 * is ended through no fault of its own ({@link dev.podarium.cluster.controllers.Disruption}). Each
 * controller has a package of its own below, named as in the component diagram.
 *
 * <p>Nothing here knows a particular controller. Pods are counted in groups that look alike and
 * looked at one by one only when some are to be chosen, so that a round costs the same with ten
 * replicas and with ten thousand.
 */
@NullMarked
package dev.podarium.cluster.controllers;

import org.jspecify.annotations.NullMarked;
