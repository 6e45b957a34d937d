/**
 * Has as many Pods as their load asks for: the HorizontalPodAutoscaler, once in 15 seconds.
 *
 * <p>In the textbook's order: read the scale of the target; measure ({@code MetricReader}); sort
 * the Pods by whether their measurements count ({@code PodGroups}); wanted = ready Pods × measured
 * ÷ target, rounded up, but nothing within the tolerance ({@code ReplicaCalculator}, {@code
 * WholeMetrics}); of several metrics the one that wants most ({@code Recommendation}); not less
 * than was wanted lately ({@code Stabilization}), not faster than allowed ({@code RateLimit},
 * {@code PlainLimit}); then write the scale and say why in conditions and Events ({@code Sync}).
 *
 * <p>Worked example: three ready Pods that use 150 % of what they request, a target of 50 %: the
 * ratio is 3, wanted are 9. The default policy lets three grow by four or by 100 % in 15 s, so it
 * becomes 7, and {@code ScalingLimited} says so.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler
 */
@NullMarked
package dev.podarium.cluster.controllers.podautoscaler;

import org.jspecify.annotations.NullMarked;
