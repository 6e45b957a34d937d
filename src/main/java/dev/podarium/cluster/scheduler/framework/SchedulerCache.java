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
 * <p>A Pod for which a Node was chosen is assumed to be there, before its binding is seen, so that
 * the next Pod finds the room taken; when the binding fails, it is forgotten.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/backend/cache/cache.go
 */
public final class SchedulerCache {

  private final Map<String, NodeInfo> nodes = new LinkedHashMap<>();
  private final Map<String, Assigned> assigned = new HashMap<>();
  private final StrayPods stray = new StrayPods();
  private final NodeSums sums = new NodeSums();
  private final Topologies topologies = new Topologies();
  private final Slots slots = new Slots();
  private final MatchingPods matching = new MatchingPods();
  private final ExistingTerms terms = new ExistingTerms();
  private @Nullable List<NodeInfo> inOrder;

  /** A Pod and the name of the Node that it is on. */
  private record Assigned(PodInfo pod, String node) {}

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
    return sums.withImage(image);
  }

  /** Whether no Node has any taint, which is the usual case. */
  public boolean untainted() {
    return sums.tainted() == 0;
  }

  /** Whether every Node takes new Pods. */
  public boolean noneCordoned() {
    return sums.cordoned() == 0;
  }

  /** What the assigned Pods want of others, with how many on each Node want it. */
  public ExistingTerms existingTerms() {
    return terms;
  }

  /** The domains of a Node label. */
  public Topology topology(String key) {
    return topologies.of(key, nodes());
  }

  /** How many Pods a selector takes on each Node; kept up to date from the first question on. */
  public PodCounts matching(PodSelector selector) {
    return matching.of(selector, nodes());
  }

  /** The same by domain. */
  public DomainCounts matching(PodSelector selector, String topologyKey) {
    return counts(matching(selector), topologyKey);
  }

  /** Counts by domain. */
  public DomainCounts counts(PodCounts counts, String topologyKey) {
    return counts.by(topology(topologyKey), nodes());
  }

  /** Takes over a new Node or a new version of one. */
  public void updateNode(Node node) {
    var known = nodes.get(node.getMetadata().getName());
    if (known == null) {
      addNode(new NodeInfo(node, slots.take()));
    } else if (Metas.labels(known.node()).equals(Metas.labels(node))) {
      sums.count(known, -1);
      known.update(node);
      sums.count(known, 1);
    } else {
      moveToOtherDomains(known, node);
    }
  }

  private void addNode(NodeInfo info) {
    nodes.put(info.name(), info);
    inOrder = null;
    enter(info);
    stray.take(info.name()).forEach(pod -> addTo(info, pod));
  }

  /** A relabelled Node leaves the domains that it was in, with its Pods, and enters others. */
  private void moveToOtherDomains(NodeInfo info, Node newer) {
    leave(info);
    info.update(newer);
    enter(info);
    info.pods().forEach(pod -> count(pod, info, 1));
  }

  private void enter(NodeInfo info) {
    topologies.add(info);
    sums.count(info, 1);
  }

  private void leave(NodeInfo info) {
    sums.count(info, -1);
    info.pods().forEach(pod -> count(pod, info, -1));
    topologies.remove(info);
  }

  /** Forgets a Node; its Pods are remembered for when it comes back. */
  public void removeNode(String name) {
    var info = nodes.remove(name);
    if (info != null) {
      leave(info);
      info.pods().forEach(pod -> stray.put(pod, name));
      slots.giveBack(info.slot());
      inOrder = null;
    }
  }

  /** Takes over a new version of a Pod on a Node, or one that is new there. */
  public void updatePod(Pod pod, String node) {
    var known = assigned.get(pod.getMetadata().getUid());
    if (known == null || !known.pod.asksForTheSame(pod)) {
      assumePod(PodInfo.of(pod), node);
    } else if (!known.node.equals(node) || !countsAsBefore(known.pod.pod(), pod)) {
      assumePod(known.pod.withPod(pod), node);
    } else {
      replace(known.pod.withPod(pod), node);
    }
  }

  private static boolean countsAsBefore(Pod before, Pod after) {
    return Metas.deleting(before) == Metas.deleting(after)
        && Metas.labels(before).equals(Metas.labels(after));
  }

  private void replace(PodInfo pod, String node) {
    assigned.put(pod.uid(), new Assigned(pod, node));
    var info = nodes.get(node);
    if (info == null) {
      stray.put(pod, node);
    } else {
      info.replace(pod);
    }
  }

  /** Counts a Pod on a Node from now on. */
  public void assumePod(PodInfo pod, String node) {
    removePod(pod.uid());
    assigned.put(pod.uid(), new Assigned(pod, node));
    var info = nodes.get(node);
    if (info == null) {
      stray.put(pod, node);
    } else {
      addTo(info, pod);
    }
  }

  private void addTo(NodeInfo info, PodInfo pod) {
    info.add(pod);
    count(pod, info, 1);
  }

  /** Takes a Pod off its Node; one that is on none is left alone. */
  public void removePod(String uid) {
    var known = assigned.remove(uid);
    if (known != null) {
      var info = nodes.get(known.node);
      if (info == null) {
        stray.remove(uid, known.node);
      } else {
        info.remove(known.pod);
        count(known.pod, info, -1);
      }
    }
  }

  /** The name of the Node that a Pod is on; null when it is on none. */
  public @Nullable String nodeOf(String uid) {
    var known = assigned.get(uid);
    return known == null ? null : known.node;
  }

  private void count(PodInfo pod, NodeInfo node, int by) {
    matching.count(pod, node, by);
    terms.count(pod, node, by);
  }
}
