package dev.podarium.cluster.scheduler;

import dev.podarium.api.Change;
import dev.podarium.cluster.scheduler.framework.ClusterEvent;
import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.List;
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

  void change(Change change, long now) {
    switch (change.object()) {
      case Node node when change.after() == null -> cache.removeNode(node.getMetadata().getName());
      case Node node -> nodeChanged((Node) change.before(), node, now);
      case Pod pod when change.after() == null -> gone(pod, now);
      case PersistentVolumeClaim claim ->
          queue.reconsider(pod -> mayHaveAChance(pod, ClusterEvent.CLAIM_CHANGED, null), now);
      case Pod pod -> pod(pod, change, now);
      default -> throw new IllegalStateException("not watched: " + change.ref());
    }
  }

  void node(Node node) {
    cache.updateNode(node);
  }

  private void nodeChanged(@Nullable Node before, Node after, long now) {
    cache.updateNode(after);
    var node = cache.node(after.getMetadata().getName());
    if (node != null) {
      for (var event : events(before, after)) {
        queue.reconsider(pod -> mayHaveAChance(pod, event, node), now);
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
    if (!new NodeInfo(before).allocatable().equals(new NodeInfo(after).allocatable())) {
      events.add(ClusterEvent.NODE_ALLOCATABLE_CHANGED);
    }
    return events;
  }

  /**
   * Whether the event cures a rule that refused the Pod, and the Node would pass that rule now. A
   * Pod that no rule refused, for want of any Node, has a chance at every event.
   */
  private boolean mayHaveAChance(QueuedPod pod, ClusterEvent event, @Nullable NodeInfo node) {
    return pod.unschedulablePlugins().isEmpty()
        || filters.stream()
            .filter(rule -> pod.unschedulablePlugins().contains(rule.name()) && rule.curedBy(event))
            .anyMatch(rule -> node == null || passes(rule, pod.info(), node));
  }

  private boolean passes(Filter rule, PodInfo pod, NodeInfo node) {
    var check = rule.preFilter(pod, cache);
    return check == null || check.on(node).ok();
  }

  private void pod(Pod pod, Change change, long now) {
    var before = change.before() instanceof Pod known ? known : null;
    pod(pod, before, change.revision(), now);
  }

  /** Takes over a Pod as it is seen now, because of a revision. */
  void pod(Pod pod, @Nullable Long revision, long now) {
    pod(pod, null, revision, now);
  }

  private void pod(Pod pod, @Nullable Pod before, @Nullable Long revision, long now) {
    var node = Pods.nodeName(pod);
    if (node.isEmpty()) {
      waiting(pod, revision, now);
    } else if (Pods.finished(pod)) {
      gone(pod, now);
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
      queue.put(PodInfo.of(pod), revision, now);
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
    queue.remove(pod.getMetadata().getUid());
    cache.updatePod(pod, node);
    if (before == null
        || Pods.nodeName(before).isEmpty()
        || !Metas.labels(before).equals(Metas.labels(pod))) {
      queue.reconsider(
          waiting -> mayHaveAChance(waiting, ClusterEvent.ASSIGNED_POD_CHANGED, null), now);
    }
  }

  private void gone(Pod pod, long now) {
    var uid = pod.getMetadata().getUid();
    queue.remove(uid);
    if (cache.nodeOf(uid) != null) {
      cache.removePod(uid);
      queue.reconsider(
          waiting -> mayHaveAChance(waiting, ClusterEvent.ASSIGNED_POD_DELETED, null), now);
    }
  }
}
