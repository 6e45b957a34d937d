package dev.podarium.workbench.tables;

import dev.podarium.api.Change;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.EventRow;
import io.fabric8.kubernetes.api.model.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cluster's Events in the order in which they were last seen, at most {@value #MOST}. */
final class EventLog {

  static final int MOST = 20_000;

  private final Map<ObjectRef, EventRow> rows = new LinkedHashMap<>();

  /**
   * What a frame changes in the list.
   *
   * @param gone rows that leave it, or move to its end
   * @param added rows at its end, in order
   */
  record Step(Set<EventRow> gone, List<EventRow> added) {

    boolean isEmpty() {
      return gone.isEmpty() && added.isEmpty();
    }
  }

  /** Takes what changed since the last time. */
  Step take(List<Change> changes) {
    var gone = new LinkedHashSet<EventRow>();
    var added = new LinkedHashMap<ObjectRef, EventRow>();
    for (var change : changes) {
      if (change.ref().kind().equals(Kinds.EVENT)) {
        var earlier = rows.remove(change.ref());
        if (earlier != null && added.remove(change.ref()) == null) {
          gone.add(earlier);
        }
        if (change.after() instanceof Event event) {
          var row = EventRow.of(event);
          rows.put(change.ref(), row);
          added.put(change.ref(), row);
        }
      }
    }
    forgetTheOldest(gone, added);
    return new Step(gone, List.copyOf(added.values()));
  }

  /** Begins anew with what is there now. */
  List<EventRow> reset(Snapshot now) {
    rows.clear();
    now.list(Event.class)
        .map(EventRow::of)
        .sorted(EventRow.LAST_SEEN_ORDER)
        .forEach(row -> rows.put(row.event(), row));
    return List.copyOf(rows.values());
  }

  private void forgetTheOldest(Set<EventRow> gone, Map<ObjectRef, EventRow> added) {
    var tooMany = rows.size() - MOST;
    if (tooMany <= 0) {
      return;
    }
    for (var row : new ArrayList<>(rows.values()).subList(0, tooMany)) {
      rows.remove(row.event());
      if (added.remove(row.event()) == null) {
        gone.add(row);
      }
    }
  }
}
