package dev.podarium.cluster.scheduler.framework;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All Nodes as the scheduler sees them, with the Pods on them. Mutable: kept up to date by each
 * change.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/backend/cache/cache.go
 */
public final class SchedulerCache {

  private final Map<String, NodeInfo> nodes = new LinkedHashMap<>();
  private final Map<String, Seat> seats = new HashMap<>();
  private final Map<String, Integer> nodesWithImage = new HashMap<>();
  private final Headcounts headcounts = new Headcounts();
  private final Bonds bonds = new Bonds();
  private int tainted;
  private int cordoned;
  private @Nullable List<NodeInfo> inOrder;

  /** Where a Pod sits. */
  private record Seat(PodInfo pod, String node) {}

  /** All Nodes, in the order in which they came. */
  public List<NodeInfo> nodes() {
    if (inOrder == null) {
      inOrder = List.copyOf(nodes.values());
    }
    return inOrder;
  }

  /** The Node of that name, or null. */
  public @Nullable NodeInfo node(String name) {
    return nodes.get(name);
  }

  /** On how many Nodes an image is. */
  public int nodesWithImage(String image) {
    return nodesWithImage.getOrDefault(image, 0);
  }

  /** Whether no Node has any taint, which is the usual case. */
  public boolean untainted() {
    return tainted == 0;
  }

  /** Whether every Node takes new Pods. */
  public boolean noneCordoned() {
    return cordoned == 0;
  }

  /** Takes over a new Node or a new version of one. */
  public void put(Node node) {
    var name = node.getMetadata().getName();
    var info = nodes.get(name);
    if (info == null) {
      info = new NodeInfo(node);
      nodes.put(name, info);
      inOrder = null;
      seatThoseWhoWaitFor(info);
    } else {
      count(info, -1);
      info.update(node);
    }
    count(info, 1);
  }

  /** Forgets a Node; its Pods are remembered for when it comes back. */
  public void removeNode(String name) {
    var info = nodes.remove(name);
    if (info != null) {
      count(info, -1);
      info.pods().forEach(pod -> count(pod, name, -1));
      inOrder = null;
    }
  }

  /** Seats a Pod on a Node, or takes over a new version of one that sits there. */
  public void put(Pod pod, String node) {
    var seat = seats.get(pod.getMetadata().getUid());
    if (seat == null || !seat.pod.asksForTheSame(pod)) {
      put(PodInfo.of(pod), node);
    } else if (!seat.node.equals(node) || !countsAsBefore(seat.pod.pod(), pod)) {
      put(seat.pod.withPod(pod), node);
    } else {
      replace(seat.pod.withPod(pod), node);
    }
  }

  private static boolean countsAsBefore(Pod before, Pod after) {
    return Metas.deleting(before) == Metas.deleting(after)
        && Metas.labels(before).equals(Metas.labels(after));
  }

  private void replace(PodInfo pod, String node) {
    seats.put(pod.uid(), new Seat(pod, node));
    var info = nodes.get(node);
    if (info != null) {
      info.replace(pod);
    }
  }

  /** The same for a Pod whose requests are worked out already. */
  public void put(PodInfo pod, String node) {
    remove(pod.uid());
    seats.put(pod.uid(), new Seat(pod, node));
    var info = nodes.get(node);
    if (info != null) {
      info.add(pod);
      count(pod, node, 1);
    }
  }

  private void count(PodInfo pod, String node, int by) {
    headcounts.count(pod, node, by);
    bonds.count(pod, node, by);
  }

  /** What the seated Pods want of others, with how many on each Node want it. */
  public Bonds bonds() {
    return bonds;
  }

  /** How many Pods a selector takes on each Node; kept up to date from the first question on. */
  public Headcount headcount(PodSelector selector) {
    return headcounts.of(selector, this::countEverybody);
  }

  private void countEverybody(Headcount headcount) {
    for (var node : nodes.values()) {
      node.pods().stream()
          .filter(pod -> !pod.deleting())
          .forEach(pod -> headcount.count(pod, node.name(), 1));
    }
  }

  /** Takes a Pod off its Node; one that sits nowhere is left alone. */
  public void remove(String uid) {
    var seat = seats.remove(uid);
    if (seat != null) {
      var info = nodes.get(seat.node);
      if (info != null) {
        info.remove(seat.pod);
        count(seat.pod, seat.node, -1);
      }
    }
  }

  /** The Node on which a Pod sits; null when it sits nowhere. */
  public @Nullable String seatOf(String uid) {
    var seat = seats.get(uid);
    return seat == null ? null : seat.node;
  }

  private void seatThoseWhoWaitFor(NodeInfo info) {
    seats.values().stream()
        .filter(seat -> seat.node.equals(info.name()))
        .sorted((one, other) -> one.pod.uid().compareTo(other.pod.uid()))
        .forEach(
            seat -> {
              info.add(seat.pod);
              count(seat.pod, seat.node, 1);
            });
  }

  private void count(NodeInfo info, int by) {
    tainted += info.taints().isEmpty() ? 0 : by;
    cordoned += info.cordoned() ? by : 0;
    info.images().keySet().forEach(image -> nodesWithImage.merge(image, by, Integer::sum));
  }
}
