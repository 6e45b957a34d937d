package dev.podarium.cluster.client;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Event;

/**
 * Sends a component's Events, a moment after the write that they tell of. One that the server
 * refuses is lost, as with any component of Kubernetes; while the server cannot be reached it is
 * tried every ten seconds, twelve times.
 *
 * <p>Source: k8s.io/client-go/tools/record/event.go, recordToSink;
 * k8s.io/client-go/tools/events/event_broadcaster.go
 */
public final class EventSink {

  private static final long RETRY = Durations.seconds(10L);
  private static final int TRIES = 12;
  private static final int UNAVAILABLE = 503;

  private final Connection connection;

  /** A sink of a component's Events. */
  public EventSink(Connection connection) {
    this.connection = connection;
  }

  /** Sends a new Event; returns at once. Its cause is what led to what is running now. */
  public void create(Event event) {
    create(connection.latencies().event(), event, 1);
  }

  /** Sends a newer version of an Event; one that was deleted meanwhile is created again. */
  void update(Event event) {
    connection.sendAfter(
        connection.latencies().event(), new Update(event), outcome -> updated(outcome, event));
  }

  private void create(long wait, Event event, int tries) {
    connection.sendAfter(wait, new Create(event), outcome -> answered(outcome, event, tries));
  }

  private void updated(Outcome outcome, Event event) {
    if (outcome instanceof Refused(var refusal) && refusal.is("NotFound")) {
      create(0, event, 1);
    } else {
      answered(outcome, event, 1);
    }
  }

  private void answered(Outcome outcome, Event event, int tries) {
    if (outcome instanceof Refused(var refusal)
        && refusal.status().getCode() == UNAVAILABLE
        && tries < TRIES) {
      connection.retryAfter(RETRY, "records an event", () -> create(0, event, tries + 1));
    }
  }
}
