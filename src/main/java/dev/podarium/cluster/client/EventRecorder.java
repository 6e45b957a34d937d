package dev.podarium.cluster.client;

import dev.podarium.objects.core.Events;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.Event;

/**
 * Turns notes into Kubernetes Events. What is noted again is counted and not written anew ({@link
 * EventCorrelator}).
 *
 * <p>Source: k8s.io/client-go/tools/record/event.go
 */
public final class EventRecorder {

  private static final long START = Timestamps.EPOCH.getEpochSecond() * 1_000_000_000L;
  private final Connection connection;
  private final EventSink sink;
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
    this.sink = new EventSink(connection);
    var space = source.indexOf(' ');
    this.component = space < 0 ? source : source.substring(0, space);
    this.host = space < 0 ? "" : source.substring(space + 1);
  }

  /** Records a note; returns at once. Its Event's cause is what led to what is running now. */
  public void record(Note note) {
    var correlated = correlator.correlate(event(note), connection.now());
    if (correlated != null) {
      if (Events.count(correlated) == 1) {
        sink.create(correlated);
      } else {
        sink.update(correlated);
      }
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
