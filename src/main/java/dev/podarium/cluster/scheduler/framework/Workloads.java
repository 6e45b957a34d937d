package dev.podarium.cluster.scheduler.framework;

import org.jspecify.annotations.Nullable;

/** What is known of the workloads that Pods belong to. */
@FunctionalInterface
public interface Workloads {

  /** Takes the Pod and those that do the same work; null when it belongs to no workload. */
  @Nullable PodSelector selectorOf(PodInfo pod);
}
