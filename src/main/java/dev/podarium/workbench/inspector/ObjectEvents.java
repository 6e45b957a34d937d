package dev.podarium.workbench.inspector;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.workbench.frame.EventRow;
import dev.podarium.workbench.frame.time.Clock;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** The events about one object, the newest last: in two lines each, for a narrow place. */
final class ObjectEvents extends ListView<EventRow> {

  private final LongProperty seconds = new SimpleLongProperty();

  ObjectEvents() {
    setId("object-events");
    getStyleClass().add("object-events");
    setPlaceholder(new Label("No events about it"));
    setCellFactory(list -> new EventCell(list, seconds));
  }

  void show(HasMetadata object, Snapshot snapshot, long now) {
    seconds.set(now / Clock.SECOND);
    var uid = object.getMetadata().getUid();
    var rows = uid == null ? List.<EventRow>of() : rows(uid, snapshot);
    if (!rows.equals(getItems())) {
      getItems().setAll(rows);
    }
  }

  private static List<EventRow> rows(String uid, Snapshot snapshot) {
    return snapshot
        .having(IndexKey.about(uid), Event.class)
        .map(EventRow::of)
        .sorted(EventRow.LAST_SEEN_ORDER)
        .toList();
  }
}
