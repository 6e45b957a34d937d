package dev.podarium.cluster.client;

import dev.podarium.api.Request.Create;
import dev.podarium.objects.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;

/**
 * Turns notes into Kubernetes Events, a moment after the write that they tell of.
 *
 * <p>Source: k8s.io/client-go/tools/record
 */
public final class EventRecorder {

  private static final long DELAY = Durations.millis(3);

  private final Connection connection;
  private long recorded;

  /** A recorder whose Events come from the connection's component. */
  public EventRecorder(Connection connection) {
    this.connection = connection;
  }

  /** Records a note; returns at once. */
  public void record(Note note) {
    connection.agenda().after(DELAY, connection.component(), "records an event", () -> send(note));
  }

  private void send(Note note) {
    connection.send(new Create(event(note)));
  }

  private HasMetadata event(Note note) {
    var now = connection.agenda().now();
    var about = note.about();
    var component = connection.component();
    var space = component.indexOf(' ');
    var namespace = Objects.requireNonNullElse(about.getMetadata().getNamespace(), "default");
    return new EventBuilder()
        .withNewMetadata()
        .withName(about.getMetadata().getName() + "." + Long.toHexString(now + recorded++))
        .withNamespace(namespace)
        .endMetadata()
        .withNewInvolvedObject()
        .withApiVersion(about.getApiVersion())
        .withKind(about.getKind())
        .withName(about.getMetadata().getName())
        .withNamespace(about.getMetadata().getNamespace())
        .withUid(about.getMetadata().getUid())
        .withResourceVersion(about.getMetadata().getResourceVersion())
        .endInvolvedObject()
        .withType(note.type())
        .withReason(note.reason())
        .withMessage(note.message())
        .withNewSource()
        .withComponent(space < 0 ? component : component.substring(0, space))
        .withHost(space < 0 ? null : component.substring(space + 1))
        .endSource()
        .withFirstTimestamp(Timestamps.at(now))
        .withLastTimestamp(Timestamps.at(now))
        .withCount(1)
        .withReportingComponent(space < 0 ? component : component.substring(0, space))
        .withReportingInstance(space < 0 ? "" : component.substring(space + 1))
        .build();
  }
}
