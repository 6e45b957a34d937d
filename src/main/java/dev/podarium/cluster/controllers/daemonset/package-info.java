/**
 * The DaemonSet controller: one Pod on each Node that is not left out.
 *
 * <p>A look goes through the Nodes one after the other: what is missing is created, what is too
 * much or misplaced deleted ({@link dev.podarium.cluster.controllers.daemonset.Management}); when
 * nothing was, old Pods make room for new ones, a few Nodes at a time ({@link
 * dev.podarium.cluster.controllers.daemonset.RollingUpdate}, with surge {@link
 * dev.podarium.cluster.controllers.daemonset.SurgingUpdate}). Which Node is left out, and why, is a
 * rule about objects: {@link dev.podarium.objects.workloads.LeftOut}.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon
 */
@NullMarked
package dev.podarium.cluster.controllers.daemonset;

import org.jspecify.annotations.NullMarked;
