package dev.podarium.cluster.client;

import dev.podarium.api.BrokenInvariant;
import dev.podarium.api.Change;
import dev.podarium.api.Decision;
import dev.podarium.api.Request.Read;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Phase;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Reconciler}: observe, compare, act, each an entry of the agenda.
 *
 * <p>A key waits in the queue at most once. It is reconciled when its last plan is carried out and
 * the view has reached that plan's last write; a plan that was refused, and a reconciler that
 * threw, are tried again later and later ({@link Pace}). What a plan writes has as its cause the
 * last change that woke the key; a look that only a timer asked for has what led to what is
 * remembered of the key, or else none.
 *
 * @param <T> the kind that it reconciles
 */
public final class ControlLoop<T extends HasMetadata> implements Component, Informer.Handler {

  /** A timer does not ring sooner, in virtual nanoseconds. */
  private static final long SOONEST = Durations.millis(5);

  private final Reconciler<T> reconciler;
  private final Watches watches;
  private final Pace pace;
  private final Connection connection;
  private final EventRecorder events;
  private final Class<T> type;
  private Map<ObjectRef, WorkKey> keys = new HashMap<>();
  private WorkQueue queue = new WorkQueue();
  private Agenda.@Nullable Entry turn;
  private @Nullable Informer informer;

  /** A loop that is not running yet; its name is that of the connection. */
  public ControlLoop(Reconciler<T> reconciler, Class<T> type, Connection connection) {
    this.reconciler = reconciler;
    this.watches = reconciler.watches();
    this.pace = reconciler.pace();
    this.type = type;
    this.connection = connection;
    this.events = new EventRecorder(connection, reconciler.eventSource());
  }

  @Override
  public String name() {
    return connection.component();
  }

  @Override
  public void start() {
    informer = new Informer(connection, watches.selections(), this);
    informer.start();
  }

  @Override
  public void stop() {
    if (informer != null) {
      informer.stop();
      informer = null;
    }
    connection.cancelAll();
    turn = null;
    queue = new WorkQueue();
    keys = new HashMap<>();
  }

  @Override
  public List<ObjectRef> queue() {
    return queue.refs().toList();
  }

  private View view() {
    if (informer == null) {
      throw new BrokenInvariant(name() + " acts though it does not run");
    }
    return informer.view();
  }

  @Override
  public void synced(View view) {
    queue.seen(view.snapshot().revision());
    watches.everything(view).forEach(change -> wakeAll(change, view));
  }

  @Override
  public void changed(List<Change> changes, View view) {
    queue.seen(view.snapshot().revision());
    for (var change : changes) {
      if (change.after() == null) {
        forget(change.ref());
      }
      wakeAll(change, view);
    }
    nextTurn();
  }

  private void wakeAll(Change change, View view) {
    for (var ref : watches.woken(change, view)) {
      wake(ref, change);
    }
  }

  @Override
  public boolean concerned(Change change, Snapshot newest) {
    return watches.concerned(change, newest);
  }

  /** What is gone and not under way is not looked at again. */
  private void forget(ObjectRef ref) {
    var key = keys.get(ref);
    if (key != null && !key.busy() && !key.wanted) {
      connection.cancel(key.again);
      keys.remove(ref);
    }
  }

  /** A status that this loop itself wrote explains least, so it is no cause if there is another. */
  private void wake(ObjectRef ref, Change change) {
    var ownReport = change.verb() == Change.Verb.STATUS && change.origin().by().equals(name());
    var known = keys.get(ref);
    var trigger =
        ownReport && known != null && known.trigger != null ? null : (Long) change.revision();
    if (pace.gathering() == 0 || asked(ref, change)) {
      enqueue(ref, trigger);
    } else {
      gather(key(ref, trigger));
    }
  }

  /** Whether a change is one of what is wanted of the object itself. */
  private static boolean asked(ObjectRef ref, Change change) {
    var before = change.before();
    var after = change.after();
    return change.ref().equals(ref)
        && (before == null || after == null || Metas.generation(before) != Metas.generation(after));
  }

  private void gather(WorkKey key) {
    if (key.gathering == null) {
      key.gathering =
          connection.waitFor(
              pace.gathering(),
              "looks at what has gathered",
              () -> {
                key.gathering = null;
                enqueue(key.ref(), null);
              });
    } else {
      connection.pressIfPressing(key.gathering);
    }
  }

  private void enqueue(ObjectRef ref, @Nullable Long trigger) {
    queue.add(key(ref, trigger));
    nextTurn();
  }

  private WorkKey key(ObjectRef ref, @Nullable Long trigger) {
    var key = keys.computeIfAbsent(ref, WorkKey::new);
    if (trigger != null) {
      key.trigger = trigger;
    }
    return key;
  }

  private void nextTurn() {
    if (turn != null) {
      connection.pressIfPressing(turn);
    } else if (!queue.isIdle()) {
      turn =
          connection.inheritAfter(
              connection.latencies().compare(), Phase.COMPARE, "compares", this::takeTurn);
    }
  }

  private void takeTurn() {
    turn = null;
    var next = queue.poll();
    if (next != null) {
      compare(next);
    }
    nextTurn();
  }

  private void compare(WorkKey key) {
    connection.cancel(key.again);
    key.again = null;
    connection.because(key.takeCause(), () -> look(key, new HashMap<>()));
  }

  /** With what was asked and answered so far. */
  private void look(WorkKey key, Map<Read, Outcome> answers) {
    var view = view().remembering(key.memory()).answering(answers);
    var object = type.cast(view.find(key.ref()));
    key.asking = false;
    if (object == null) {
      keys.remove(key.ref());
    } else {
      attempt(key, () -> askOrDecide(key, object, view));
    }
  }

  private void askOrDecide(WorkKey key, T object, View view) {
    var open =
        reconciler.asks(object, view).stream()
            .filter(question -> view.answer(question) == null)
            .distinct()
            .toList();
    if (open.isEmpty()) {
      decide(key, object, view);
    } else {
      ask(key, open, new HashMap<>(view.answers()));
    }
  }

  private void ask(WorkKey key, List<Read> open, Map<Read, Outcome> answers) {
    key.asking = true;
    for (var question : open) {
      connection.send(
          question,
          outcome -> {
            answers.put(question, outcome);
            if (answers.keySet().containsAll(open)) {
              look(key, answers);
              nextTurn();
            }
          });
    }
  }

  private void decide(WorkKey key, T object, View view) {
    var plan = reconciler.reconcile(object, view);
    key.remember(plan.memory(), connection.cause());
    connection.witness().read(view.snapshot().revision());
    connection.witness().decided(() -> decision(key, object, plan, view));
    act(key, object, plan);
  }

  private void attempt(WorkKey key, Runnable work) {
    try {
      work.run();
    } catch (BrokenInvariant broken) {
      throw broken;
    } catch (RuntimeException fault) {
      connection.failed("reconciles " + key.ref(), fault);
      retry(key);
      queue.ended(key);
    }
  }

  private Decision decision(WorkKey key, T object, Plan plan, View view) {
    return new Decision(key.ref(), view.snapshot().revision(), object, PlanWords.of(plan));
  }

  private void act(WorkKey key, T object, Plan plan) {
    if (plan.again() != Long.MAX_VALUE) {
      key.again = lookAgain(key, plan);
    }
    key.acting = new Execution(connection, events, object, plan, over -> ended(key, over));
    key.acting.begin();
  }

  private Agenda.Entry lookAgain(WorkKey key, Plan plan) {
    var wait = Math.max(SOONEST, plan.again() - connection.now());
    Runnable look = () -> enqueue(key.ref(), null);
    return plan.onlyChecks()
        ? connection.routineAfter(wait, "looks again", look)
        : connection.at(connection.now() + wait, "looks again", look);
  }

  private void ended(WorkKey key, Execution execution) {
    key.acting = null;
    if (execution.memory() != null) {
      key.remember(execution.memory(), connection.cause());
    }
    for (var written : execution.written()) {
      if (watches.covers(written.ref().kind())) {
        key.reach(written.revision());
      }
    }
    if (execution.refused()) {
      retry(key);
    } else {
      key.failures = 0;
    }
    queue.ended(key);
    nextTurn();
  }

  private void retry(WorkKey key) {
    var wait = pace.retry(key.failures++);
    var cause = connection.cause();
    connection.cancel(key.again);
    key.again = connection.retryAfter(wait, "tries again", () -> enqueue(key.ref(), cause));
  }
}
