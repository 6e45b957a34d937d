package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.ComponentState;
import dev.podarium.api.Snapshot;
import java.util.List;

/**
 * What an action needs to know besides its object.
 *
 * @param hardware whether there are machines to touch
 * @param components of the cluster, as they stand
 * @param nanos the shown instant, in virtual nanoseconds since the start
 * @param world as it is shown
 */
public record ActionContext(
    Sender sender, boolean hardware, List<ComponentState> components, long nanos, Snapshot world) {}
