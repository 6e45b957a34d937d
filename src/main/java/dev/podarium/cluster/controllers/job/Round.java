package dev.podarium.cluster.controllers.job;

import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Acted;
import java.util.function.Function;

/**
 * What is done about the Pods of a Job, and what there is of them afterwards.
 *
 * @param after from how the writes went to the figures of the status
 */
record Round(Plan plan, Function<Acted, Counts> after) {

  /** Nothing is done. */
  static Round nothing(Counts counts) {
    return new Round(Plan.nothing(), acted -> counts);
  }
}
