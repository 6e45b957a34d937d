/**
 * What makes Pods: Deployments, ReplicaSets, DaemonSets and Jobs, and the ControllerRevisions that
 * keep their templates; what can be asked of them, and copies with a part changed.
 */
@NullMarked
package dev.podarium.objects.workloads;

import org.jspecify.annotations.NullMarked;
