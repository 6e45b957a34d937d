package dev.podarium.workbench.inspector;

import dev.podarium.api.Snapshot;
import dev.podarium.api.Term;
import dev.podarium.workbench.frame.EventRow;
import dev.podarium.workbench.frame.EventTable;
import dev.podarium.workbench.frame.Selection;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;

/** The events about one object. */
final class ObjectEvents {

  private final EventTable table;

  ObjectEvents(Selection selection) {
    table = new EventTable(selection).without("OBJECT").without("TYPE");
    table.setId("object-events-table");
  }

  Node node() {
    return table;
  }

  void show(HasMetadata object, Snapshot snapshot, long now) {
    table.now(now);
    var uid = object.getMetadata().getUid();
    var rows = uid == null ? List.<EventRow>of() : rows(uid, snapshot);
    if (!rows.equals(table.rows())) {
      table.following(() -> table.rows().setAll(rows));
    }
  }

  private static List<EventRow> rows(String uid, Snapshot snapshot) {
    return snapshot
        .having(Term.about(uid), Event.class)
        .map(EventRow::of)
        .sorted(Comparator.comparingLong(EventRow::lastSeen))
        .toList();
  }
}
