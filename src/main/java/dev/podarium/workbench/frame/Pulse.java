package dev.podarium.workbench.frame;

import dev.podarium.api.Change;
import dev.podarium.api.ClusterSource;
import dev.podarium.api.Snapshot;
import dev.podarium.api.TimeMachine;
import java.util.ArrayList;
import java.util.List;
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
   * @param changes since the last beat, oldest first
   * @param time null for a cluster without a time machine
   */
  public record Beat(Snapshot snapshot, List<Change> changes, TimeMachine.@Nullable State time) {}

  private final ClusterSource cluster;
  private final List<Listener> listeners = new ArrayList<>();
  private long revision = -1;
  private TimeMachine.@Nullable State time;

  /** A pulse that has not beaten yet. */
  public Pulse(ClusterSource cluster) {
    this.cluster = cluster;
  }

  /** Calls the listener at each beat in which something changed, and once at the next beat. */
  public void listen(Listener listener) {
    listeners.add(listener);
    revision = -1;
  }

  /** Beats once. The window calls it each frame; a test calls it when it wants to. */
  public void beat() {
    var snapshot = cluster.latest();
    var now = cluster.time().map(TimeMachine::state).orElse(null);
    if (snapshot.revision() == revision && java.util.Objects.equals(now, time)) {
      return;
    }
    var beat = new Beat(snapshot, cluster.changesSince(Math.max(0, revision)), now);
    revision = snapshot.revision();
    time = now;
    List.copyOf(listeners).forEach(listener -> listener.pulse(beat));
  }
}
