package dev.podarium.cluster.client;

import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Update;
import dev.podarium.objects.core.Events;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Event;

/**
 * Turns notes into Kubernetes Events, a moment after the write that they tell of.
 *
 * <p>What is noted again is counted and not written anew ({@link EventCorrelator}). An Event that
 * the server refuses is lost, as with any component of Kubernetes.
 *
 * <p>Source: k8s.io/client-go/tools/record/event.go
 */
public final class EventRecorder {

  private static final long DELAY = Durations.millis(3);
  private static final long START = Timestamps.EPOCH.getEpochSecond() * 1_000_000_000L;

  private final Connection connection;
  private final EventCorrelator correlator = new EventCorrelator();
  private final String component;
  private final String host;
  private long recorded;

  /** A recorder whose Events come from the connection's component: its name, then its Node. */
  public EventRecorder(Connection connection) {
    this.connection = connection;
    var name = connection.component();
    var space = name.indexOf(' ');
    this.component = space < 0 ? name : name.substring(0, space);
    this.host = space < 0 ? "" : name.substring(space + 1);
  }

  /** Records a note; returns at once. Its Event's cause is what led to what is running now. */
  public void record(Note note) {
    var event = event(note);
    connection
        .agenda()
        .inheritAfter(DELAY, connection.component(), "records an event", () -> send(event));
  }

  private void send(Event event) {
    var correlated = correlator.correlate(event, connection.agenda().now());
    if (correlated == null) {
      return;
    }
    try {
      write(correlated);
    } catch (Refusal lost) {
      // client-go logs "Server rejected event (will not retry!)"; there is no log here.
    }
  }

  private void write(Event event) {
    if (Events.count(event) == 1) {
      connection.send(new Create(event));
      return;
    }
    try {
      connection.send(new Update(event));
    } catch (Refusal refusal) {
      if (!refusal.is("NotFound")) {
        throw refusal;
      }
      connection.send(new Create(event));
    }
  }

  private Event event(Note note) {
    var now = connection.agenda().now();
    var name =
        note.about().getMetadata().getName() + "." + Long.toHexString(START + now + recorded++);
    var event = Events.about(note.about(), note.fieldPath(), name, note.type(), note.reason());
    return Events.toldOnce(
        Events.withMessage(event, note.message()), Timestamps.at(now), component, host);
  }
}
