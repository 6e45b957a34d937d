package dev.podarium.workbench.cluster.model;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.PodRevisions;
import dev.podarium.workbench.frame.Pulse.Beat;
import dev.podarium.workbench.frame.canvas.PodCell;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns what changed into the next picture: looks only at the objects that changed, and makes anew
 * only the cards that they touch. On the JavaFX thread.
 */
public final class ClusterModel {

  /** A Pod's cell and what it takes of its Node. */
  private record Guest(PodCell cell, Load load) {}

  private final Map<ObjectRef, Guest> guests = new HashMap<>();
  private final Map<String, NodeCard> cards = new TreeMap<>(NaturalOrder.OF_NAMES);
  private final Set<String> touched = new LinkedHashSet<>();
  private CellSlots slots = new CellSlots();
  private ClusterPicture picture = ClusterPicture.EMPTY;

  /** The picture after a beat; the same instance as before when nothing in it changed. */
  public ClusterPicture after(Beat beat) {
    if (beat.complete()) {
      changed(beat.changes()).forEach(ref -> look(ref, beat.snapshot()));
    } else {
      begin(beat.snapshot());
    }
    if (!touched.isEmpty()) {
      touched.forEach(node -> renew(node, beat.snapshot()));
      touched.clear();
      picture = new ClusterPicture(List.copyOf(cards.values()), cells(slots.on("")));
    }
    return picture;
  }

  private void begin(Snapshot snapshot) {
    guests.clear();
    touched.addAll(cards.keySet());
    touched.add("");
    slots = new CellSlots();
    snapshot.list(Kinds.NODE).forEach(node -> touched.add(node.getMetadata().getName()));
    snapshot.list(Kinds.POD).forEach(pod -> look(ObjectRef.of(pod), snapshot));
  }

  private static Set<ObjectRef> changed(List<Change> changes) {
    var refs = new LinkedHashSet<ObjectRef>();
    changes.forEach(change -> refs.add(change.ref()));
    return refs;
  }

  private void look(ObjectRef ref, Snapshot snapshot) {
    switch (ref.kind().name()) {
      case "Pod" -> seat(ref, snapshot);
      case "Node" -> touched.add(ref.name());
      case "ReplicaSet" -> revise(ref, snapshot);
      default -> {}
    }
  }

  private void seat(ObjectRef ref, Snapshot snapshot) {
    var before = slots.of(ref);
    if (before != null) {
      touched.add(before.node());
    }
    if (snapshot.find(ref) instanceof Pod pod) {
      var known = guests.get(ref);
      var load = known == null ? Load.requestedBy(pod) : known.load();
      guests.put(ref, new Guest(cell(ref, pod, snapshot), load));
      touched.add(slots.sit(ref, Pods.nodeName(pod)).node());
    } else {
      guests.remove(ref);
      slots.leave(ref);
    }
  }

  private static PodCell cell(ObjectRef ref, Pod pod, Snapshot snapshot) {
    return new PodCell(ref, PodLook.of(pod), PodRevisions.of(pod, snapshot));
  }

  /** A ReplicaSet may become another revision while it has Pods. */
  private void revise(ObjectRef ref, Snapshot snapshot) {
    var set = snapshot.find(ref);
    if (set == null) {
      return;
    }
    var pods = snapshot.having(IndexKey.owner(set.getMetadata().getUid()), Pod.class).toList();
    var known = pods.isEmpty() ? null : guests.get(ObjectRef.of(pods.getFirst()));
    if (known != null && known.cell().rolloutRevision() != RolloutRevisions.of(set)) {
      pods.forEach(pod -> seat(ObjectRef.of(pod), snapshot));
    }
  }

  private void renew(String name, Snapshot snapshot) {
    var node = snapshot.find(Node.class, "", name);
    if (node == null) {
      cards.remove(name);
    } else {
      cards.put(name, card(node, slots.on(name)));
    }
  }

  private NodeCard card(Node node, List<@Nullable ObjectRef> row) {
    var taken = Load.NONE;
    for (var pod : row) {
      var guest = pod == null ? null : guests.get(pod);
      taken = guest == null ? taken : taken.plus(guest.load());
    }
    var whole = Load.allocatableOn(node);
    return new NodeCard(
        ObjectRef.of(node),
        NodeLook.of(node),
        Load.percent(taken.millicores(), whole.millicores()),
        Load.percent(taken.bytes(), whole.bytes()),
        cells(row));
  }

  private List<@Nullable PodCell> cells(List<@Nullable ObjectRef> row) {
    var cells = new ArrayList<@Nullable PodCell>(row.size());
    for (var pod : row) {
      var guest = pod == null ? null : guests.get(pod);
      cells.add(guest == null ? null : guest.cell());
    }
    return cells;
  }
}
