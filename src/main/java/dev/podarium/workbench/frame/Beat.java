package dev.podarium.workbench.frame;

import dev.podarium.api.Change;
import dev.podarium.api.Moment;
import dev.podarium.api.Snapshot;
import dev.podarium.api.TimeMachine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pane learns in a frame.
 *
 * @param moment what is to be shown
 * @param changes those that led from the last beat of this listener to the moment, oldest first; if
 *     some are missing, those of the moment's branch that are still retained
 * @param complete whether none of them is missing; if one is, or the moment lies before the last
 *     one, make everything anew from the moment
 * @param time what the clock of the cluster does; null for a cluster without a time machine
 */
public record Beat(
    Moment moment, List<Change> changes, boolean complete, TimeMachine.@Nullable State time) {

  /** A moment of which no earlier one was shown. */
  public static Beat of(Moment moment) {
    return new Beat(moment, List.of(), false, null);
  }

  /** The state of the world at the moment. */
  public Snapshot snapshot() {
    return moment.snapshot();
  }

  /** The shown instant, in virtual nanoseconds since the start. */
  public long nanos() {
    return moment.live() && time != null
        ? Math.max(time.nanos(), snapshot().nanos())
        : snapshot().nanos();
  }

  /** Whether time goes on, and what is shown with it. */
  public boolean playing() {
    return moment.live() && time != null && time.playing();
  }
}
