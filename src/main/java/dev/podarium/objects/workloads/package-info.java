/**
 * What makes Pods: Deployments, ReplicaSets, DaemonSets, Jobs and CronJobs, and the
 * ControllerRevisions that keep their templates; what can be asked of them, when a schedule recurs,
 * and copies with a part changed.
 */
@NullMarked
package dev.podarium.objects.workloads;

import org.jspecify.annotations.NullMarked;
