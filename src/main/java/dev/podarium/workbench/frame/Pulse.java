package dev.podarium.workbench.frame;

import dev.podarium.api.Address;
import dev.podarium.api.Changes;
import dev.podarium.api.ClusterSource;
import dev.podarium.api.Moment;
import dev.podarium.api.TimeMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The one heartbeat of the window: once a frame it reads the shown moment, the newest or one of the
 * past, and hands everybody the same one with what changed since the last. Does nothing when
 * nothing did. On the JavaFX thread.
 */
public final class Pulse {

  /** Who is told of each beat. */
  @FunctionalInterface
  public interface Listener {
    void pulse(Beat beat);
  }

  /** A listener, and whether it has had its first beat. */
  private static final class Seat {
    private final Listener listener;
    private boolean fresh = true;

    Seat(Listener listener) {
      this.listener = listener;
    }
  }

  private final ClusterSource cluster;
  private final ShownMoment shown;
  private final List<Seat> seats = new ArrayList<>();
  private Beat last;
  private boolean again = true;

  /** A pulse that has not beaten yet. */
  public Pulse(ClusterSource cluster, ShownMoment shown) {
    this.cluster = cluster;
    this.shown = shown;
    last = Beat.of(cluster.now());
  }

  /**
   * Calls the listener at each beat in which something changed, and at the next in any case, until
   * the subscription is ended.
   */
  public Subscription listen(Listener listener) {
    var seat = new Seat(listener);
    seats.add(seat);
    again();
    return () -> seats.remove(seat);
  }

  /** Has the next beat reach everybody even if nothing changed, for a change of theme. */
  public void again() {
    again = true;
  }

  /** What everybody was shown at the last beat; before the first, the newest moment. */
  public Beat last() {
    return last;
  }

  /** Beats once. The window calls it each frame; a test calls it when it wants to. */
  public void beat() {
    var now = cluster.time().map(TimeMachine::state).orElse(null);
    var next = wanted();
    if (!again && isShown(next) && Objects.equals(now, last.time())) {
      return;
    }
    again = false;
    var before = last.moment().address();
    var told = cluster.changes(new Address(next.branch(), 0));
    var moment = next.live() ? told.moment() : next;
    last = beat(before, moment, told, now);
    for (var seat : List.copyOf(seats)) {
      var fresh = seat.fresh;
      seat.fresh = false;
      seat.listener.pulse(fresh ? beat(new Address(moment.branch(), 0), moment, told, now) : last);
    }
  }

  private boolean isShown(Moment next) {
    return next.address().equals(last.moment().address()) && next.live() == last.moment().live();
  }

  private Moment wanted() {
    return Optional.ofNullable(shown.past()).flatMap(this::past).orElseGet(this::newest);
  }

  private Optional<Moment> past(Address address) {
    return cluster.at(address).map(snapshot -> new Moment(address.branch(), snapshot, false));
  }

  private Moment newest() {
    shown.showNewest();
    return cluster.now();
  }

  /** What is new for somebody who has seen an address, of all that is told of the branch. */
  private static Beat beat(
      Address seen, Moment moment, Changes told, TimeMachine.@Nullable State time) {
    if (told.moment().branch() != moment.branch()) {
      return new Beat(moment, List.of(), false, time);
    }
    var last = told.moment().snapshot().revision();
    var size = told.changes().size();
    var end = size - (int) (last - moment.snapshot().revision());
    var begin = size - (last - seen.revision());
    var complete = seen.branch() == moment.branch() && begin >= 0 && begin <= end;
    var changes = told.changes().subList(complete ? (int) begin : 0, Math.max(0, end));
    return new Beat(moment, changes, complete, time);
  }
}
