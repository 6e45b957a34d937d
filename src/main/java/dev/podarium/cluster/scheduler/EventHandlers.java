package dev.podarium.cluster.scheduler;

import dev.podarium.api.Change;
import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the scheduler makes of the changes that it sees: who sits where, who waits, and who may have
 * a chance now.
 *
 * <p>Source: kubernetes/kubernetes, pkg/scheduler/eventhandlers.go
 */
final class EventHandlers {

  private static final String OURS = "default-scheduler";

  private final SchedulerCache cache;
  private final SchedulingQueue queue;
  private final List<Filter> filters;

  EventHandlers(SchedulerCache cache, SchedulingQueue queue, List<Filter> filters) {
    this.cache = cache;
    this.queue = queue;
    this.filters = filters;
  }

  /** Takes over an object that was there before the scheduler looked. */
  void found(HasMetadata object, long now) {
    switch (object) {
      case Node node -> cache.updateNode(node);
      case Pod pod -> pod(pod, null, Long.valueOf(pod.getMetadata().getResourceVersion()), now);
      default -> {}
    }
  }

  /** Takes over a change; what only the plugins' listers read is read there. */
  void changed(Change change, long now) {
    switch (change.object()) {
      case Node node when change.after() == null -> cache.removeNode(node.getMetadata().getName());
      case Node node -> nodeChanged((Node) change.before(), node, now);
      case Pod pod when change.after() == null -> deleted(pod, now);
      case Pod pod -> pod(pod, (Pod) change.before(), change.revision(), now);
      case PersistentVolumeClaim claim -> move(ClusterEvent.CLAIM_CHANGED, null, now);
      default -> {}
    }
  }

  /** A Pod was deleted from a Node, or forgotten there. */
  void assignedPodDeleted(long now) {
    move(ClusterEvent.ASSIGNED_POD_DELETED, null, now);
  }

  private void move(ClusterEvent event, @Nullable NodeInfo node, long now) {
    queue.moveToActiveOrBackoff(pod -> mayHaveAChance(pod, event, node), now);
  }

  private void nodeChanged(@Nullable Node before, Node after, long now) {
    cache.updateNode(after);
    var node = cache.node(after.getMetadata().getName());
    if (node != null) {
      for (var event : events(before, after)) {
        move(event, node, now);
      }
    }
  }

  private static List<ClusterEvent> events(@Nullable Node before, Node after) {
    if (before == null) {
      return List.of(ClusterEvent.NODE_ADDED);
    }
    var events = new ArrayList<ClusterEvent>();
    if (!Objects.equals(before.getSpec(), after.getSpec())) {
      events.add(ClusterEvent.NODE_TAINTS_CHANGED);
    }
    if (!Metas.labels(before).equals(Metas.labels(after))) {
      events.add(ClusterEvent.NODE_LABELS_CHANGED);
    }
    if (!Objects.equals(allocatable(before), allocatable(after))) {
      events.add(ClusterEvent.NODE_ALLOCATABLE_CHANGED);
    }
    return events;
  }

  private static @Nullable Map<String, Quantity> allocatable(Node node) {
    return node.getStatus() == null ? null : node.getStatus().getAllocatable();
  }

  /**
   * Whether the event cures what a plugin refused the Pod for, and the Node would pass that plugin
   * now. A Pod that no plugin refused, for want of any Node, has a chance at every event.
   */
  private boolean mayHaveAChance(QueuedPod pod, ClusterEvent event, @Nullable NodeInfo node) {
    return pod.unschedulablePlugins().isEmpty()
        || filters.stream()
            .filter(plugin -> pod.unschedulablePlugins().contains(plugin.name()))
            .filter(plugin -> plugin.curedBy(event))
            .anyMatch(plugin -> node == null || passes(plugin, pod.info(), node));
  }

  private boolean passes(Filter plugin, PodInfo pod, NodeInfo node) {
    var check = plugin.preFilter(pod, cache);
    return check == null || check.on(node).ok();
  }

  private void pod(Pod pod, @Nullable Pod before, @Nullable Long revision, long now) {
    var node = Pods.nodeName(pod);
    if (node.isEmpty()) {
      waiting(pod, revision, now);
    } else if (Pods.finished(pod)) {
      deleted(pod, now);
    } else {
      assigned(pod, node, before, now);
    }
  }

  private void waiting(Pod pod, @Nullable Long revision, long now) {
    var uid = pod.getMetadata().getUid();
    if (cache.nodeOf(uid) != null || !isOurs(pod)) {
      return;
    }
    var known = queue.find(uid);
    if (known != null && sameChances(known.info().pod(), pod)) {
      queue.refresh(known.info().withPod(pod));
    } else {
      queue.update(PodInfo.of(pod), revision, now);
    }
  }

  private static boolean sameChances(Pod before, Pod after) {
    return before.getSpec().equals(after.getSpec())
        && Metas.labels(before).equals(Metas.labels(after));
  }

  private static boolean isOurs(Pod pod) {
    var spec = pod.getSpec();
    var gates = spec.getSchedulingGates();
    return OURS.equals(Objects.requireNonNullElse(spec.getSchedulerName(), OURS))
        && (gates == null || gates.isEmpty())
        && !Metas.deleting(pod)
        && !Pods.finished(pod);
  }

  private void assigned(Pod pod, String node, @Nullable Pod before, long now) {
    queue.delete(pod.getMetadata().getUid());
    cache.updatePod(pod, node);
    if (before == null
        || Pods.nodeName(before).isEmpty()
        || !Metas.labels(before).equals(Metas.labels(pod))) {
      move(ClusterEvent.ASSIGNED_POD_CHANGED, null, now);
    }
  }

  private void deleted(Pod pod, long now) {
    var uid = pod.getMetadata().getUid();
    queue.delete(uid);
    if (cache.nodeOf(uid) != null) {
      cache.removePod(uid);
      assignedPodDeleted(now);
    }
  }
}
