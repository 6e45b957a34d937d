package dev.podarium.cluster.client;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.api.Subscription;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers changes to a component a few virtual milliseconds after they were written, in order and
 * in batches, and remembers the revision up to which it has: that revision is the component's
 * cache.
 *
 * <p>On the thread that drives the simulation.
 */
public final class Informer {

  private static final long MIN_LAG = Durations.millis(1);
  private static final long MAX_LAG = Durations.millis(4);

  private final Connection connection;
  private final Consumer<List<Change>> handler;
  private final Consumer<Change> watcher = this::noticed;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<Change> pending = new ArrayList<>();
  private Agenda.@Nullable Entry delivery;
  private Snapshot seen;

  /** Watches what has any of the terms; begins with the present state as seen. */
  public Informer(Connection connection, List<IndexKey> terms, Consumer<List<Change>> handler) {
    this.connection = connection;
    this.handler = handler;
    this.seen = connection.feed().latest();
    terms.forEach(term -> subscriptions.add(connection.feed().watch(term, watcher)));
  }

  /** The view at the last change delivered. */
  public View view() {
    return new View(seen, connection.agenda().now());
  }

  /** Ends all watches; what was under way is not delivered any more. */
  public void stop() {
    subscriptions.forEach(Subscription::end);
    subscriptions.clear();
    pending.clear();
    if (delivery != null) {
      connection.agenda().cancel(delivery);
    }
  }

  private void noticed(Change change) {
    pending.add(change);
    var agenda = connection.agenda();
    if (delivery == null) {
      delivery =
          agenda.inheritAfter(lag(change), connection.component(), "sees a change", this::deliver);
    } else if (!change.routine()) {
      agenda.press(delivery);
    }
  }

  private long lag(Change change) {
    return connection
        .dice()
        .draw("watch-lag", connection.component(), change.revision())
        .between(MIN_LAG, MAX_LAG);
  }

  private void deliver() {
    delivery = null;
    seen = connection.feed().latest();
    var batch = List.copyOf(pending);
    pending.clear();
    connection.agenda().because(batch.getLast().revision(), () -> handler.accept(batch));
  }
}
