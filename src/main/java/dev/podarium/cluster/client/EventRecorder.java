package dev.podarium.cluster.client;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.client.Outcome.Refused;
import dev.podarium.objects.core.Events;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Event;

/**
 * Turns notes into Kubernetes Events, a moment after the write that they tell of.
 *
 * <p>What is noted again is counted and not written anew ({@link EventCorrelator}). An Event that
 * the server refuses is lost, as with any component of Kubernetes; while the server cannot be
 * reached it is tried every ten seconds, twelve times.
 *
 * <p>Source: k8s.io/client-go/tools/record/event.go
 */
public final class EventRecorder {

  private static final long START = Timestamps.EPOCH.getEpochSecond() * 1_000_000_000L;
  private static final long RETRY = Durations.seconds(10L);
  private static final int TRIES = 12;
  private static final int UNAVAILABLE = 503;

  private final Connection connection;
  private final EventCorrelator correlator = new EventCorrelator();
  private final String component;
  private final String host;
  private long recorded;

  /** A recorder whose Events come from the connection's component: its name, then its Node. */
  public EventRecorder(Connection connection) {
    this(connection, connection.component());
  }

  /**
   * A recorder.
   *
   * @param source whom its Events name as their source: a component, then perhaps its Node
   */
  public EventRecorder(Connection connection, String source) {
    this.connection = connection;
    var space = source.indexOf(' ');
    this.component = space < 0 ? source : source.substring(0, space);
    this.host = space < 0 ? "" : source.substring(space + 1);
  }

  /** Records a note; returns at once. Its Event's cause is what led to what is running now. */
  public void record(Note note) {
    var correlated = correlator.correlate(event(note), connection.now());
    if (correlated != null) {
      var wait = connection.latencies().event();
      if (Events.count(correlated) == 1) {
        create(wait, correlated, 1);
      } else {
        connection.sendAfter(wait, new Update(correlated), outcome -> updated(outcome, correlated));
      }
    }
  }

  private void create(long wait, Event event, int tries) {
    connection.sendAfter(wait, new Create(event), outcome -> answered(outcome, event, tries));
  }

  /** What was told before may have been deleted since. */
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
      connection.waitFor(RETRY, "records an event", () -> create(0, event, tries + 1));
    }
  }

  private Event event(Note note) {
    var now = connection.now();
    var name =
        note.about().getMetadata().getName() + "." + Long.toHexString(START + now + recorded++);
    var event = Events.about(note.about(), note.fieldPath(), name, note.type(), note.reason());
    return Events.toldOnce(
        Events.withMessage(event, note.message()), Timestamps.at(now), component, host);
  }
}
