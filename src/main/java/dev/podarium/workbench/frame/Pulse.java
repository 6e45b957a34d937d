package dev.podarium.workbench.frame;

import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.Changes;
import dev.podarium.api.ClusterSource;
import dev.podarium.api.Snapshot;
import dev.podarium.api.TimeMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one heartbeat of the window: reads the newest snapshot once a frame and hands panes what
 * changed since the last one. Does nothing when nothing did. On the JavaFX thread.
 */
public final class Pulse {

  private static final Address NOWHERE = new Address(0, 0);

  /** What a pane learns in a frame. */
  @FunctionalInterface
  public interface Listener {
    void pulse(Beat beat);
  }

  /**
   * One frame.
   *
   * @param changes those that led from the last beat of this listener to the snapshot, oldest first
   * @param complete whether none of them is missing; if one is, make everything anew from the
   *     snapshot
   * @param time null for a cluster without a time machine
   */
  public record Beat(
      Snapshot snapshot,
      List<Change> changes,
      boolean complete,
      TimeMachine.@Nullable State time) {}

  /** A listener, and whether it has had its first beat. */
  private static final class Seat {
    private final Listener listener;
    private boolean fresh = true;

    Seat(Listener listener) {
      this.listener = listener;
    }
  }

  private final ClusterSource cluster;
  private final List<Seat> seats = new ArrayList<>();
  private Address shown = NOWHERE;
  private boolean again = true;
  private TimeMachine.@Nullable State time;

  /** A pulse that has not beaten yet. */
  public Pulse(ClusterSource cluster) {
    this.cluster = cluster;
  }

  /** Calls the listener at each beat in which something changed, and at the next in any case. */
  public void listen(Listener listener) {
    seats.add(new Seat(listener));
    again();
  }

  /** Has the next beat reach everybody even if nothing changed, for a change of theme. */
  public void again() {
    again = true;
  }

  /** Beats once. The window calls it each frame; a test calls it when it wants to. */
  public void beat() {
    var now = cluster.time().map(TimeMachine::state).orElse(null);
    var newest = cluster.now().address();
    if (!again && newest.equals(shown) && Objects.equals(now, time)) {
      return;
    }
    again = false;
    time = now;
    var fresh = seats.stream().anyMatch(seat -> seat.fresh);
    var changes = cluster.changes(fresh ? new Address(newest.branch(), 0) : shown);
    var before = shown;
    shown = changes.moment().address();
    List.copyOf(seats).forEach(seat -> beat(seat, before, changes));
  }

  /** Everybody is shown the same moment; a fresh listener is told of all that led to it. */
  private void beat(Seat seat, Address before, Changes all) {
    var end = all.moment().address();
    var seen = seat.fresh || before.branch() != end.branch() ? 0 : before.revision();
    var known = seat.fresh || before.branch() == end.branch();
    var changes = all.changes();
    var missed = end.revision() - seen;
    var complete = known && missed <= changes.size();
    seat.fresh = false;
    var told =
        complete ? changes.subList((int) (changes.size() - missed), changes.size()) : changes;
    seat.listener.pulse(new Beat(all.moment().snapshot(), told, complete, time));
  }
}
