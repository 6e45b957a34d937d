package dev.podarium.workbench.kinds;

import dev.podarium.workbench.frame.EventRow;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.Instants;
import io.fabric8.kubernetes.api.model.Event;

/** What the window knows of an Event. */
final class EventDescriptor implements KindDescriptor<Event> {

  @Override
  public Class<Event> type() {
    return Event.class;
  }

  @Override
  public void details(Event event, Details details) {
    var row = EventRow.of(event);
    details
        .figure("type", row.type(), row.warning() ? PodState.FAILING : PodState.READY)
        .figure("seen", row.count() == 1 ? "once" : row.count() + " times")
        .is("object", row.object(), row.about())
        .is("reason", row.reason())
        .is("message", row.message())
        .is("first seen", Instants.clock(event.getFirstTimestamp()))
        .is("last seen", Instants.clock(event.getLastTimestamp()));
    var source = event.getSource();
    if (source != null) {
      details.is("from", source.getComponent()).is("host", source.getHost());
    }
  }
}
