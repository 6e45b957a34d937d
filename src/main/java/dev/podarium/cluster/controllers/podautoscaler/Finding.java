package dev.podarium.cluster.controllers.podautoscaler;

import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatusBuilder;

/** What came of one metric. */
sealed interface Finding {

  /** What stands in the status of the autoscaler. */
  MetricStatus status();

  /**
   * It wants so many replicas.
   *
   * @param metric what it is called
   */
  record Proposal(int replicas, String metric, MetricStatus status) implements Finding {}

  /**
   * It says nothing.
   *
   * @param reason of the Event and the condition
   * @param message of the Event
   * @param error the message with what was being done
   */
  record Failure(String reason, String message, String error) implements Finding {

    /** A failure in what was being done. */
    static Failure of(String reason, Unmeasured why, String doing) {
      return new Failure(reason, why.getMessage(), doing + ": " + why.getMessage());
    }

    @Override
    public MetricStatus status() {
      return new MetricStatusBuilder().withType("").build();
    }
  }
}
