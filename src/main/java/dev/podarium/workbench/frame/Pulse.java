package dev.podarium.workbench.frame;

import dev.podarium.api.Change;
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

  /** A listener and the revision that it has seen; -1 before its first beat. */
  private static final class Seat {
    private final Listener listener;
    private long revision = -1;

    Seat(Listener listener) {
      this.listener = listener;
    }
  }

  private final ClusterSource cluster;
  private final List<Seat> seats = new ArrayList<>();
  private long revision = -1;
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
    revision = -1;
  }

  /** Beats once. The window calls it each frame; a test calls it when it wants to. */
  public void beat() {
    var snapshot = cluster.latest();
    var now = cluster.time().map(TimeMachine::state).orElse(null);
    if (snapshot.revision() == revision && Objects.equals(now, time)) {
      return;
    }
    revision = snapshot.revision();
    time = now;
    var log = new ChangesUntil(cluster, snapshot.revision());
    List.copyOf(seats).forEach(seat -> beat(seat, snapshot, log));
  }

  private void beat(Seat seat, Snapshot snapshot, ChangesUntil log) {
    var changes = log.since(Math.max(0, seat.revision));
    var complete = changes.size() == snapshot.revision() - Math.max(0, seat.revision);
    seat.revision = snapshot.revision();
    seat.listener.pulse(new Beat(snapshot, changes, complete, time));
  }

  /** The changes up to a snapshot, which the cluster may have left behind already. */
  private static final class ChangesUntil {
    private final ClusterSource cluster;
    private final long end;
    private long from = -1;
    private List<Change> found = List.of();

    ChangesUntil(ClusterSource cluster, long end) {
      this.cluster = cluster;
      this.end = end;
    }

    List<Change> since(long revision) {
      if (revision != from) {
        from = revision;
        found = cluster.changesSince(revision).stream().filter(c -> c.revision() <= end).toList();
      }
      return found;
    }
  }
}
