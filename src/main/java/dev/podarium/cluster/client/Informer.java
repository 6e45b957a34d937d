package dev.podarium.cluster.client;

import dev.podarium.api.Change;
import dev.podarium.api.Request.ListObjects;
import dev.podarium.api.Request.WatchObjects;
import dev.podarium.api.Selection;
import dev.podarium.api.Snapshot;
import dev.podarium.api.Subscription;
import dev.podarium.cluster.client.Outcome.Answered;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A component's view of the world: lists what it is interested in, then watches it. Changes are
 * delivered some virtual milliseconds after they were written, in order and in batches; the view is
 * the state at the last change delivered.
 *
 * <p>When the server goes away the watch is over; the view stays as it is until the watch goes on
 * from its revision. A call in vain is tried again after 800 ms, doubling up to 30 s.
 *
 * <p>On the thread that drives the simulation.
 *
 * <p>Source: k8s.io/client-go/tools/cache/reflector.go
 */
public final class Informer {

  private static final long FIRST_RETRY = Durations.millis(800);
  private static final long LAST_RETRY = Durations.seconds(30L);

  private final Connection connection;
  private final List<Selection> selections;
  private final Handler handler;
  private final Consumer<Change> watcher = this::noticed;
  private final Map<Selection, Subscription> watches = new LinkedHashMap<>();
  private @Nullable Subscription connected;
  private List<Change> pending = new ArrayList<>();
  private Agenda.@Nullable Entry delivery;
  private Snapshot seen;
  private int unlisted;
  private boolean broken;

  /** Who is told what the informer sees. */
  public interface Handler {

    /**
     * Everything has been listed: the view is there. Called once, and again when the watch could
     * not go on because what was missed is not known any more.
     */
    void synced(View view);

    /** Changes that the view has now reached, oldest first, at least one. */
    void changed(List<Change> changes, View view);

    /**
     * Whether a change has to be told. One that need not be does not move the view either.
     *
     * @param newest the state that the change led to, which the view has not reached yet
     */
    default boolean concerned(Change change, Snapshot newest) {
      return true;
    }
  }

  /** An informer that does not look yet. */
  public Informer(Connection connection, List<Selection> selections, Handler handler) {
    this.connection = connection;
    this.selections = new ArrayList<>(selections);
    this.handler = handler;
    this.seen = connection.feed().latest();
  }

  /** Begins with a list of each selection. */
  public void start() {
    unlisted = selections.size();
    selections.forEach(selection -> list(selection, FIRST_RETRY, this::firstListed));
  }

  /**
   * Watches something more.
   *
   * @param whenListed called when the view shows it
   * @return ends that; whoever has not been called by then never is
   */
  public Subscription add(Selection selection, Runnable whenListed) {
    var added = new Added(selection, whenListed);
    list(selection, FIRST_RETRY, added::listed);
    return added;
  }

  /** Something that was added, until it is ended. */
  private final class Added implements Subscription {

    private final Selection selection;
    private final Runnable whenListed;
    private boolean ended;

    private Added(Selection selection, Runnable whenListed) {
      this.selection = selection;
      this.whenListed = whenListed;
    }

    private void listed() {
      if (!ended) {
        selections.add(selection);
        subscribe(selection);
        catchUp();
        whenListed.run();
      }
    }

    @Override
    public void end() {
      ended = true;
      selections.remove(selection);
      var watch = watches.remove(selection);
      if (watch != null) {
        watch.end();
      }
    }
  }

  /** The view at the last change delivered. */
  public View view() {
    return new View(seen, connection.now());
  }

  /** Ends all watches; what was under way is not delivered any more. */
  public void stop() {
    endWatches();
    pending.clear();
    connection.cancel(delivery);
    delivery = null;
  }

  private void endWatches() {
    if (connected != null) {
      connected.end();
      connected = null;
    }
    watches.values().forEach(Subscription::end);
    watches.clear();
  }

  private void list(Selection selection, long retry, Runnable whenListed) {
    connection.send(
        new ListObjects(selection),
        outcome -> {
          switch (outcome) {
            case Answered _ -> whenListed.run();
            case Refused _ ->
                connection.retryAfter(
                    retry, "lists again", () -> list(selection, doubled(retry), whenListed));
          }
        });
  }

  private static long doubled(long retry) {
    return Math.min(LAST_RETRY, retry * 2);
  }

  private void firstListed() {
    if (--unlisted == 0) {
      seen = connection.feed().latest();
      watchAll();
      connection.witness().read(seen.revision());
      handler.synced(view());
    }
  }

  private void watchAll() {
    broken = false;
    connected = connection.connect(this::breakOff);
    selections.forEach(this::subscribe);
  }

  private void subscribe(Selection selection) {
    if (!broken) {
      watches.put(
          selection,
          selection.name().isEmpty()
              ? connection.feed().watch(selection.key(), watcher)
              : connection.feed().watch(selection.ref(), watcher));
    }
  }

  /** What is under way is delivered now, so that the view can go forward. */
  private void catchUp() {
    if (delivery != null) {
      connection.cancel(delivery);
      deliver();
    } else if (!broken) {
      seen = connection.feed().latest();
    }
  }

  /** The server has gone: what had not come yet will be asked for again. */
  private void breakOff() {
    broken = true;
    stop();
    connection.retryAfter(FIRST_RETRY, "watches again", () -> reconnect(FIRST_RETRY));
  }

  private void reconnect(long retry) {
    connection.send(
        new WatchObjects(selections.getFirst(), seen.revision()),
        outcome -> {
          switch (outcome) {
            case Answered _ -> goOn();
            case Refused _ ->
                connection.retryAfter(retry, "watches again", () -> reconnect(doubled(retry)));
          }
        });
  }

  private void goOn() {
    var missed = connection.feed().changesSince(seen.revision());
    if (!missed.complete()) {
      start();
      return;
    }
    watchAll();
    for (var change : missed.changes()) {
      if (selections.stream().anyMatch(selection -> selection.takes(change))) {
        noticed(change);
      }
    }
  }

  private void noticed(Change change) {
    if (handler.concerned(change, connection.feed().latest())) {
      expect(change);
    }
  }

  private void expect(Change change) {
    pending.add(change);
    if (delivery == null) {
      delivery =
          connection.inheritAfter(lag(change), Phase.OBSERVE, "sees a change", this::deliver);
    } else if (!change.routine()) {
      connection.press(delivery);
    }
  }

  private long lag(Change change) {
    return connection.watchTakes(
        connection.dice().draw("watch-lag", connection.component(), change.revision()));
  }

  private void deliver() {
    delivery = null;
    seen = connection.feed().latest();
    var batch = pending;
    pending = new ArrayList<>();
    connection.witness().read(seen.revision());
    connection.because(batch.getLast().revision(), () -> handler.changed(batch, view()));
  }
}
