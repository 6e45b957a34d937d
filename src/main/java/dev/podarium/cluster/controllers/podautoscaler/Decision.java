package dev.podarium.cluster.controllers.podautoscaler;

import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import java.util.List;

/**
 * What is to become of the target.
 *
 * @param replicas that it should have
 * @param why it is scaled, as the Event says; empty when it is not
 * @param metrics what was measured
 * @param memory what is remembered of it
 */
record Decision(int replicas, String why, List<MetricStatus> metrics, Memory memory) {}
