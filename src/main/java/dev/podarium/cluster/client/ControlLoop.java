package dev.podarium.cluster.client;

import dev.podarium.api.Change;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.objects.ObjectRef;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Reconciler}: observe, compare, act.
 *
 * <p>A key waits in the queue at most once. It is reconciled when its last plan is carried out and
 * the view has reached that plan's last write; a refused plan is tried again after 5 ms, doubling
 * up to 1000 s (client-go, util/workqueue/default_rate_limiters.go).
 *
 * @param <T> the kind that it reconciles
 */
public final class ControlLoop<T extends HasMetadata> implements Component {

  private static final long THINKING = Durations.millis(1);
  private static final long WRITING = Durations.millis(2);
  private static final long FIRST_RETRY = Durations.millis(5);
  private static final long LAST_RETRY = Durations.seconds(1000);

  private final Reconciler<T> reconciler;
  private final Wakeups wakeups;
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
    this.wakeups = reconciler.wakeups();
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
    boolean acting;
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
    informer = new Informer(connection, wakeups.terms(), this::changed);
    connection.feed().latest().list(type).forEach(object -> wake(ObjectRef.of(object), null));
  }

  @Override
  public void stop() {
    if (informer != null) {
      informer.stop();
      informer = null;
    }
    queue.clear();
    keys.values().forEach(key -> cancel(key.again));
    keys.clear();
    cancel(turn);
    turn = null;
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
      wakeups.woken(change, view).forEach(ref -> wake(ref, change.revision()));
    }
    nextTurn();
  }

  private void wake(ObjectRef ref, @Nullable Long trigger) {
    var key = keys.computeIfAbsent(ref, Key::new);
    if (trigger != null) {
      key.trigger = trigger;
    }
    queue.put(ref, key);
    nextTurn();
  }

  private void nextTurn() {
    if (turn == null && queue.values().stream().anyMatch(this::mayBegin)) {
      turn = connection.agenda().inheritAfter(THINKING, name(), "compares", this::takeTurn);
    }
  }

  private boolean mayBegin(Key key) {
    return !key.acting && view().snapshot().revision() >= key.reached;
  }

  private void takeTurn() {
    turn = null;
    queue.values().stream().filter(this::mayBegin).findFirst().ifPresent(this::begin);
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
    connection.agenda().because(cause, () -> carryOut(key, reconciler.reconcile(object, view)));
  }

  private void carryOut(Key key, Plan plan) {
    if (plan.again() != Long.MAX_VALUE) {
      key.again =
          connection.agenda().at(plan.again(), name(), "looks again", () -> wake(key.ref, null));
    }
    var execution = new Execution(key, plan);
    key.acting = true;
    execution.nextBatch(0);
  }

  /** A plan under way. */
  private final class Execution {
    private final Key key;
    private final Plan plan;
    private final List<HasMetadata> done = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    Execution(Key key, Plan plan) {
      this.key = key;
      this.plan = plan;
    }

    void nextBatch(int index) {
      if (index == plan.batches().size() || !refused.isEmpty()) {
        finish();
        return;
      }
      var batch = plan.batches().get(index);
      for (var i = 0; i < batch.size(); i++) {
        var step = batch.get(i);
        var last = i == batch.size() - 1;
        connection
            .agenda()
            .after(
                index == 0 ? 0 : WRITING,
                name(),
                "acts",
                () -> {
                  take(step);
                  if (last) {
                    nextBatch(index + 1);
                  }
                });
      }
    }

    private void take(Plan.Step step) {
      try {
        var answer = connection.send(step.request());
        done.add(answer);
        reached();
        record(step.whenDone().apply(answer));
      } catch (Refusal refusal) {
        if (!step.forgiven().contains(refusal.reason())) {
          refused.add(refusal);
          record(step.whenRefused().apply(refusal));
        }
      }
    }

    private void finish() {
      var wanted = plan.status();
      if (wanted == null) {
        end();
        return;
      }
      var status = wanted.apply(new Plan.Acted(List.copyOf(done), List.copyOf(refused)));
      connection
          .agenda()
          .after(plan.batches().isEmpty() ? 0 : WRITING, name(), "reports", () -> report(status));
    }

    private void report(HasMetadata status) {
      try {
        connection.send(new UpdateStatus(status));
        reached();
      } catch (Refusal refusal) {
        refused.add(refusal);
      }
      end();
    }

    private void reached() {
      key.reached = Math.max(key.reached, connection.feed().latest().revision());
    }

    private void record(@Nullable Note note) {
      if (note != null) {
        events.record(note);
      }
    }

    private void end() {
      key.acting = false;
      if (refused.isEmpty()) {
        key.refusals = 0;
      } else {
        retry(key);
      }
      nextTurn();
    }
  }

  private void retry(Key key) {
    var wait = Math.min(LAST_RETRY, FIRST_RETRY << Math.min(20, key.refusals++));
    connection.agenda().after(wait, name(), "tries again", () -> wake(key.ref, null));
  }
}
