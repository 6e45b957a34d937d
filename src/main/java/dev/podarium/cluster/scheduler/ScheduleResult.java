package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.framework.Diagnosis;
import dev.podarium.cluster.scheduler.framework.NodeInfo;

/** What a scheduling cycle comes to: a Node, or none, and what was said of the Nodes looked at. */
sealed interface ScheduleResult {

  /** The Nodes that were refused, and why. */
  Diagnosis diagnosis();

  /** The Pod goes to that Node. */
  record Suggested(NodeInfo node, NodeScoreTable scores, Diagnosis diagnosis)
      implements ScheduleResult {}

  /** No Node will do. */
  record Unschedulable(Diagnosis diagnosis) implements ScheduleResult {}
}
