package dev.podarium.api;

import dev.podarium.objects.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Says how much is to do from now on: what running Pods use, or what else is measured. Only a
 * simulated cluster can; the last word about something holds.
 *
 * @param of a Pod, or a controller whose Pods are meant, or what a metric describes; null: whoever
 *     is asked
 * @param metric {@code cpu} and {@code memory}: of each whole Pod; or the name of another metric
 * @param amount a quantity
 */
public record LoadCommand(@Nullable ObjectRef of, String metric, String amount)
    implements Command {}
