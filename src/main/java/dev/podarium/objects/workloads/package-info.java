/**
 * What makes Pods: Deployments, ReplicaSets and Jobs; what can be asked of them, and copies with a
 * part changed.
 */
@NullMarked
package dev.podarium.objects.workloads;

import org.jspecify.annotations.NullMarked;
