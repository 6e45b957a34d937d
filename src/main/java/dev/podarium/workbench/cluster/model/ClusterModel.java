package dev.podarium.workbench.cluster.model;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.NaturalOrder;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.PodRevisions;
import dev.podarium.workbench.frame.canvas.PodCell;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the picture of each moment. What it keeps only spares work: the cards that no change
 * touched, and the looks of Pods that are the same values as before. On the JavaFX thread.
 */
public final class ClusterModel {

  /** Where Pods are that wait for a Node. */
  private static final String QUEUE = "";

  /** How a version of a Pod is drawn, and what it takes of its Node. */
  private record Drawn(ObjectMeta version, PodCell cell, Load load) {

    boolean isOf(Pod pod) {
      var other = pod.getMetadata();
      return Objects.equals(version.getResourceVersion(), other.getResourceVersion())
          && Objects.equals(version.getUid(), other.getUid());
    }
  }

  private final Map<ObjectRef, Drawn> drawn = new HashMap<>();
  private final Map<String, NodeCard> cards = new TreeMap<>(NaturalOrder.OF_NAMES);
  private List<PodCell> waiting = List.of();
  private ClusterPicture picture = ClusterPicture.EMPTY;

  /** The picture after a beat; the same instance as before when nothing in it changed. */
  public ClusterPicture after(Beat beat) {
    var touched = beat.complete() ? touched(beat) : everything(beat.snapshot());
    if (!touched.isEmpty()) {
      touched.forEach(node -> renew(node, beat.snapshot()));
      picture = new ClusterPicture(List.copyOf(cards.values()), waiting);
    }
    return picture;
  }

  private Set<String> everything(Snapshot world) {
    drawn.clear();
    cards.clear();
    var nodes = new LinkedHashSet<String>();
    world.list(Kinds.NODE).forEach(node -> nodes.add(node.getMetadata().getName()));
    nodes.add(QUEUE);
    return nodes;
  }

  private Set<String> touched(Beat beat) {
    var nodes = new LinkedHashSet<String>();
    for (var change : beat.changes()) {
      switch (change.object()) {
        case Pod _ -> touchedByPod(change, nodes);
        case Node node -> nodes.add(node.getMetadata().getName());
        case ReplicaSet set when becameAnotherRevision(change) ->
            revise(set.getMetadata().getUid(), beat.snapshot(), nodes);
        case ControllerRevision each ->
            Optional.ofNullable(Metas.controllerUid(each))
                .ifPresent(owner -> revise(owner, beat.snapshot(), nodes));
        default -> {}
      }
    }
    return nodes;
  }

  private void touchedByPod(Change change, Set<String> nodes) {
    if (change.before() instanceof Pod before) {
      nodes.add(Pods.nodeName(before));
    }
    if (change.after() instanceof Pod after) {
      nodes.add(Pods.nodeName(after));
    } else {
      drawn.remove(change.ref());
    }
  }

  /** Its Pods may be of another revision than before. */
  private void revise(String owner, Snapshot world, Set<String> nodes) {
    world.having(IndexKey.owner(owner), Pod.class).forEach(pod -> revise(pod, nodes));
  }

  private void revise(Pod pod, Set<String> nodes) {
    drawn.remove(ObjectRef.of(pod));
    nodes.add(Pods.nodeName(pod));
  }

  private static boolean becameAnotherRevision(Change change) {
    return revision(change.before()) != revision(change.after());
  }

  private static long revision(@Nullable HasMetadata set) {
    return set == null ? 0 : RolloutRevisions.of(set);
  }

  private void renew(String name, Snapshot world) {
    var pods = world.having(IndexKey.node(name), Pod.class).toList();
    var node = world.find(Node.class, "", name);
    if (name.equals(QUEUE)) {
      waiting = CellSlots.inOrder(pods).stream().map(pod -> draw(pod, world).cell()).toList();
    } else if (node == null) {
      cards.remove(name);
    } else {
      cards.put(name, card(node, pods, world));
    }
  }

  private NodeCard card(Node node, List<Pod> pods, Snapshot world) {
    var drawn = EndedPods.withoutOld(pods);
    var places = CellSlots.of(drawn);
    var taken = Load.NONE;
    var cells = new ArrayList<@Nullable PodCell>(places.size());
    for (var pod : places) {
      var sitting = pod == null ? null : draw(pod, world);
      cells.add(sitting == null ? null : sitting.cell());
      taken = sitting == null ? taken : taken.plus(sitting.load());
    }
    var whole = Load.allocatableOn(node);
    return new NodeCard(
        ObjectRef.of(node),
        NodeLook.of(node),
        Load.percent(taken.millicores(), whole.millicores()),
        Load.percent(taken.bytes(), whole.bytes()),
        pods.size() - drawn.size(),
        cells);
  }

  private Drawn draw(Pod pod, Snapshot world) {
    var ref = ObjectRef.of(pod);
    var before = drawn.get(ref);
    if (before != null && before.isOf(pod)) {
      return before;
    }
    var cell = PodCell.of(pod, PodLook.of(pod), PodRevisions.of(pod, world));
    var now = new Drawn(pod.getMetadata(), cell, Load.requestedBy(pod));
    drawn.put(ref, now);
    return now;
  }
}
