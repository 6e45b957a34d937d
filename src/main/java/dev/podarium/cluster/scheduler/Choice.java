package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.framework.Diagnosis;
import dev.podarium.cluster.scheduler.framework.NodeInfo;

/** What a scheduling cycle comes to. */
sealed interface Choice {

  /** The Pod goes there. */
  record Chosen(NodeInfo node) implements Choice {}

  /** No Node will do. */
  record Unfit(Diagnosis diagnosis) implements Choice {}
}
