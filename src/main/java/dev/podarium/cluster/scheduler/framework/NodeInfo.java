package dev.podarium.cluster.scheduler.framework;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Taint;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Node as the scheduler sees it: what it has, and the sums of what its Pods take. Mutable:
 * changed by each Pod that comes or goes.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/framework/types.go, NodeInfo
 */
public final class NodeInfo {

  private final Map<String, PodInfo> pods = new LinkedHashMap<>();
  private final String name;
  private final int slot;
  private Node node;
  private Resources allocatable;
  private long allowedPods;
  private boolean cordoned;
  private List<Taint> taints;
  private Map<String, Long> images;
  private Resources requested = Resources.NONE;
  private Resources assumed = Resources.NONE;
  private int withPorts;
  private long generation;

  /* What is left, in fields of its own: it is asked of hundreds of Nodes for each Pod. */
  private long freePods;
  private long freeCpu;
  private long freeMemory;
  private long freeStorage;

  /** A Node without Pods. */
  public NodeInfo(Node node) {
    this(node, 0);
  }

  /** A Node without Pods, with its place in what a cache keeps by Node. */
  NodeInfo(Node node, int slot) {
    this.node = node;
    this.name = node.getMetadata().getName();
    this.slot = slot;
    this.allocatable = allocatableOf(node);
    this.allowedPods = allowedPodsOf(node);
    this.cordoned = isCordoned(node);
    this.taints = taintsOf(node);
    this.images = imagesOf(node);
    changed();
  }

  /** Takes over a newer version of the Node; its Pods stay. */
  public void update(Node newer) {
    node = newer;
    allocatable = allocatableOf(newer);
    allowedPods = allowedPodsOf(newer);
    cordoned = isCordoned(newer);
    taints = taintsOf(newer);
    images = imagesOf(newer);
    changed();
  }

  private void changed() {
    generation++;
    freePods = allowedPods - pods.size();
    freeCpu = allocatable.cpu() - requested.cpu();
    freeMemory = allocatable.memory() - requested.memory();
    freeStorage = allocatable.ephemeralStorage() - requested.ephemeralStorage();
  }

  /** Counts a Pod in. */
  public void add(PodInfo pod) {
    pods.put(pod.uid(), pod);
    requested = requested.plus(pod.requests());
    assumed = assumed.plus(pod.assumed());
    withPorts += pod.ports().isEmpty() ? 0 : 1;
    changed();
  }

  /** Takes over a newer version of a Pod that takes as much as before. */
  void replace(PodInfo pod) {
    pods.replace(pod.uid(), pod);
  }

  /** Counts a Pod out. */
  public void remove(PodInfo pod) {
    var known = pods.remove(pod.uid());
    if (known != null) {
      requested = requested.minus(known.requests());
      assumed = assumed.minus(known.assumed());
      withPorts -= known.ports().isEmpty() ? 0 : 1;
      changed();
    }
  }

  public Node node() {
    return node;
  }

  public String name() {
    return name;
  }

  /** Its place in what is kept by Node, from 0; no two Nodes of a cache have the same. */
  public int slot() {
    return slot;
  }

  /** Grows with every change of the Node or of the Pods on it. */
  public long generation() {
    return generation;
  }

  public Map<String, String> labels() {
    return Metas.labels(node);
  }

  public List<Taint> taints() {
    return taints;
  }

  /** Whether it takes no new Pods: {@code kubectl cordon}. */
  public boolean cordoned() {
    return cordoned;
  }

  /** What it has for Pods. */
  public Resources allocatable() {
    return allocatable;
  }

  /** How many Pods it takes at most. */
  public long allowedPods() {
    return allowedPods;
  }

  /** The sum of what its Pods request. */
  public Resources requested() {
    return requested;
  }

  /** The sum of what scoring counts for its Pods. */
  public Resources assumed() {
    return assumed;
  }

  /** Whether one more Pod that requests so much finds room beside the others. */
  public boolean hasRoomFor(Resources wanted) {
    return freePods > 0
        && fits(wanted.cpu(), freeCpu)
        && fits(wanted.memory(), freeMemory)
        && fits(wanted.ephemeralStorage(), freeStorage)
        && (wanted.extended().isEmpty() || hasExtended(wanted));
  }

  private boolean hasExtended(Resources wanted) {
    for (var each : wanted.extended().entrySet()) {
      var free = allocatable.amount(each.getKey()) - requested.amount(each.getKey());
      if (!fits(each.getValue(), free)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(long wanted, long free) {
    return wanted == 0 || wanted <= free;
  }

  /** Its Pods, in the order in which they came. */
  public Collection<PodInfo> pods() {
    return pods.values();
  }

  /** Whether any of its Pods takes a port of the Node. */
  public boolean hasPortsTaken() {
    return withPorts > 0;
  }

  /** The images that it has, by name, with their size in bytes. */
  public Map<String, Long> images() {
    return images;
  }

  private static Resources allocatableOf(Node node) {
    var status = node.getStatus();
    return status == null ? Resources.NONE : Resources.of(status.getAllocatable());
  }

  private static long allowedPodsOf(Node node) {
    var status = node.getStatus();
    return status == null ? 0 : Amounts.of(status.getAllocatable(), "pods");
  }

  private static boolean isCordoned(Node node) {
    var spec = node.getSpec();
    return spec != null && Boolean.TRUE.equals(spec.getUnschedulable());
  }

  private static List<Taint> taintsOf(Node node) {
    var spec = node.getSpec();
    return spec == null || spec.getTaints() == null ? List.of() : spec.getTaints();
  }

  private static Map<String, Long> imagesOf(Node node) {
    var status = node.getStatus();
    if (status == null || status.getImages() == null || status.getImages().isEmpty()) {
      return Map.of();
    }
    var images = new LinkedHashMap<String, Long>();
    for (var image : status.getImages()) {
      for (var name : image.getNames()) {
        images.put(name, image.getSizeBytes() == null ? 0 : image.getSizeBytes());
      }
    }
    return images;
  }
}
