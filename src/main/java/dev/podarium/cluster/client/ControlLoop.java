package dev.podarium.cluster.client;

import dev.podarium.api.Change;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Reconciler}: observe, compare, act.
 *
 * <p>A key waits in the queue at most once. It is reconciled when its last plan is carried out and
 * the view has reached that plan's last write; a refused plan is tried again after 5 ms, doubling
 * up to 1000 s (client-go, util/workqueue/default_rate_limiters.go). What a plan writes has as its
 * cause the last change that woke the key; a look that only a timer asked for has none.
 *
 * @param <T> the kind that it reconciles
 */
public final class ControlLoop<T extends HasMetadata> implements Component {

  private static final long THINKING = Durations.millis(10);
  private static final long FIRST_RETRY = Durations.millis(5);
  private static final long LAST_RETRY = Durations.seconds(1000);

  private final Reconciler<T> reconciler;
  private final Watches watches;
  private final Connection connection;
  private final EventRecorder events;
  private final Class<T> type;
  private final Map<ObjectRef, Key> keys = new LinkedHashMap<>();
  private final Map<ObjectRef, Key> queue = new LinkedHashMap<>();
  private Agenda.@Nullable Entry turn;
  private @Nullable Informer informer;

  /** A loop that is not running yet. */
  public ControlLoop(Reconciler<T> reconciler, Class<T> type, Connection connection) {
    this.reconciler = reconciler;
    this.watches = reconciler.watches();
    this.type = type;
    this.connection = connection.as(reconciler.name());
    this.events = new EventRecorder(this.connection);
  }

  /** What the loop knows of one object. */
  private static final class Key {
    final ObjectRef ref;
    @Nullable Long trigger;
    long reached;
    int refusals;
    @Nullable Execution acting;
    Agenda.@Nullable Entry again;

    Key(ObjectRef ref) {
      this.ref = ref;
    }
  }

  @Override
  public String name() {
    return reconciler.name();
  }

  @Override
  public void start() {
    informer = new Informer(connection, watches.terms(), this::changed);
    watches.everything(connection.feed().latest()).forEach(ref -> enqueue(ref, null));
  }

  @Override
  public void stop() {
    if (informer != null) {
      informer.stop();
      informer = null;
    }
    queue.clear();
    keys.values().forEach(this::forget);
    keys.clear();
    cancel(turn);
    turn = null;
  }

  private void forget(Key key) {
    cancel(key.again);
    if (key.acting != null) {
      key.acting.abandon();
    }
  }

  private void cancel(Agenda.@Nullable Entry entry) {
    if (entry != null) {
      connection.agenda().cancel(entry);
    }
  }

  private View view() {
    if (informer == null) {
      throw new IllegalStateException(name() + " is not running");
    }
    return informer.view();
  }

  private void changed(List<Change> changes) {
    var view = view();
    for (var change : changes) {
      for (var ref : watches.woken(change, view)) {
        wake(ref, change);
      }
    }
    nextTurn();
  }

  /** A status that this loop itself wrote explains least, so it is no cause if there is another. */
  private void wake(ObjectRef ref, Change change) {
    var ownReport =
        change.verb() == Change.Verb.STATUS && change.origin().by().equals(reconciler.name());
    var known = keys.get(ref);
    enqueue(ref, ownReport && known != null && known.trigger != null ? null : change.revision());
  }

  private void enqueue(ObjectRef ref, @Nullable Long trigger) {
    var key = keys.computeIfAbsent(ref, Key::new);
    if (trigger != null) {
      key.trigger = trigger;
    }
    queue.put(ref, key);
    nextTurn();
  }

  private void nextTurn() {
    if (turn == null && next() != null) {
      turn = connection.agenda().inheritAfter(THINKING, name(), "compares", this::takeTurn);
    }
  }

  /** The first key in the queue that may begin; null when none may. */
  private @Nullable Key next() {
    for (var key : queue.values()) {
      if (mayBegin(key)) {
        return key;
      }
    }
    return null;
  }

  private boolean mayBegin(Key key) {
    return key.acting == null && view().snapshot().revision() >= key.reached;
  }

  private void takeTurn() {
    turn = null;
    var next = next();
    if (next != null) {
      begin(next);
    }
    nextTurn();
  }

  private void begin(Key key) {
    queue.remove(key.ref);
    cancel(key.again);
    key.again = null;
    var view = view();
    var object = type.cast(view.find(key.ref));
    if (object == null) {
      keys.remove(key.ref);
      return;
    }
    var cause = key.trigger;
    key.trigger = null;
    connection
        .agenda()
        .because(cause, () -> carryOut(key, object, reconciler.reconcile(object, view)));
  }

  private void carryOut(Key key, T object, Plan plan) {
    if (plan.again() != Long.MAX_VALUE) {
      key.again =
          connection.agenda().at(plan.again(), name(), "looks again", () -> enqueue(key.ref, null));
    }
    key.acting = new Execution(connection, events, object, plan, over -> ended(key, over));
    key.acting.begin();
  }

  private void ended(Key key, Execution execution) {
    key.acting = null;
    execution.written().stream()
        .filter(written -> watches.covers(written.ref().kind()))
        .forEach(written -> key.reached = written.revision());
    if (execution.refused()) {
      retry(key);
    } else {
      key.refusals = 0;
    }
    nextTurn();
  }

  private void retry(Key key) {
    var wait = Math.min(LAST_RETRY, FIRST_RETRY << Math.min(20, key.refusals++));
    var cause = connection.agenda().cause();
    cancel(key.again);
    key.again =
        connection
            .agenda()
            .inheritAfter(wait, name(), "tries again", () -> enqueue(key.ref, cause));
  }
}
