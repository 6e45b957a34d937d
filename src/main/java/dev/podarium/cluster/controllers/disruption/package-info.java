/**
 * The disruption controller: counts for each PodDisruptionBudget how many of its Pods are healthy
 * and how many have to be, and so how many may be evicted.
 *
 * <p>It grants nothing itself: the API server does, where an eviction is asked for, and writes down
 * whose; the controller counts that Pod out until it has gone.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/disruption/disruption.go
 */
@NullMarked
package dev.podarium.cluster.controllers.disruption;

import org.jspecify.annotations.NullMarked;
