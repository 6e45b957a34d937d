/**
 * The resource quota controller: counts what the objects of a namespace use of each ResourceQuota.
 *
 * <p>What is created the API server charges itself; the controller counts when a quota is new or
 * changed, and when something is given back.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/resourcequota
 */
@NullMarked
package dev.podarium.cluster.controllers.resourcequota;

import org.jspecify.annotations.NullMarked;
