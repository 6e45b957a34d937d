package dev.podarium.workbench.cluster.model;

import dev.podarium.objects.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which Pod sits at which place of which Node. A Pod keeps its place for as long as it stays; a
 * place that became empty stays empty until a newcomer takes it, so nobody else ever moves.
 */
final class CellSlots {

  /** A Node's name (empty: the queue of those that wait for one) and a place on it, from 0. */
  record Seat(String node, int place) {}

  private final Map<ObjectRef, Seat> seats = new HashMap<>();
  private final Map<String, List<@Nullable ObjectRef>> rows = new HashMap<>();

  /** Gives a Pod the first free place of a Node; one that already sits there stays where it is. */
  Seat sit(ObjectRef pod, String node) {
    var before = seats.get(pod);
    if (before != null && before.node().equals(node)) {
      return before;
    }
    leave(pod);
    var row = rows.computeIfAbsent(node, name -> new ArrayList<>());
    var free = row.indexOf(null);
    var seat = new Seat(node, free < 0 ? row.size() : free);
    if (free < 0) {
      row.add(pod);
    } else {
      row.set(free, pod);
    }
    seats.put(pod, seat);
    return seat;
  }

  /** Frees the place of a Pod; null when it had none. */
  @Nullable Seat leave(ObjectRef pod) {
    var seat = seats.remove(pod);
    if (seat != null) {
      var row = on(seat.node());
      row.set(seat.place(), null);
      while (!row.isEmpty() && row.getLast() == null) {
        row.removeLast();
      }
    }
    return seat;
  }

  /** The places of a Node, null where one is free. */
  List<@Nullable ObjectRef> on(String node) {
    return rows.getOrDefault(node, List.of());
  }

  /** Where a Pod sits, or null. */
  @Nullable Seat of(ObjectRef pod) {
    return seats.get(pod);
  }
}
