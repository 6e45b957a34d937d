package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.objects.core.Nodes;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.NodeConditionBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a Node's signs of life.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/nodelifecycle/node_lifecycle_controller.go,
 * tryUpdateNodeHealth
 *
 * @param seenAlive when a sign of life was last noticed, in virtual nanoseconds
 * @param heartbeat the lastHeartbeatTime of the condition Ready then; null when it never reported
 * @param renewed the renewTime of its Lease then; null when it has none
 */
record NodeHealth(long seenAlive, @Nullable String heartbeat, @Nullable ZonedDateTime renewed) {

  private static final List<String> REPORTED =
      List.of("Ready", "MemoryPressure", "DiskPressure", "PIDPressure");

  /**
   * How long a Node may be silent, in virtual nanoseconds.
   *
   * @param neverReported one that has never reported its status
   * @param reported any other
   */
  record Grace(long neverReported, long reported) {

    /** 60 s and, since Kubernetes 1.32, 50 s. */
    static final Grace DEFAULT = new Grace(Durations.seconds(60L), Durations.seconds(50L));
  }

  /**
   * What came of a look at a Node.
   *
   * @param readyBefore the status of its condition Ready before the look: True, False or Unknown,
   *     or empty
   * @param node as it should be stored now: the same when nothing changed
   */
  record Finding(NodeHealth health, String readyBefore, Node node) {

    /** The status of its condition Ready now; null while it has not reported one. */
    @Nullable String readyNow() {
      return statusOfReady(node);
    }

    /** Whether it was ready and is no longer. */
    boolean wasLost() {
      return "True".equals(readyBefore) && !"True".equals(readyNow());
    }
  }

  /** Looks for signs of life since the last look; {@code before} is null at the first one. */
  static Finding look(
      @Nullable NodeHealth before, Node node, @Nullable Lease lease, long now, Grace grace) {
    var ready = Nodes.condition(node, "Ready");
    var health = withLease(withStatus(before, node, ready, now), lease, now);
    var allowed = ready == null ? grace.neverReported() : grace.reported();
    var readyBefore = ready == null ? "Unknown" : Objects.requireNonNullElse(ready.getStatus(), "");
    var silent = now > health.seenAlive + allowed;
    return new Finding(health, readyBefore, silent ? unknown(node, now) : node);
  }

  /**
   * When it last gave a sign of life by its own clock, in virtual nanoseconds: before it was
   * noticed, and long before when nobody was there to notice.
   */
  long lastSign() {
    return renewed == null ? seenAlive : Timestamps.nanos(renewed.toInstant().toString());
  }

  /** The same, seen alive at another instant. */
  NodeHealth seenAliveAt(long instant) {
    return new NodeHealth(instant, heartbeat, renewed);
  }

  private static NodeHealth withStatus(
      @Nullable NodeHealth before, Node node, @Nullable NodeCondition ready, long now) {
    var heartbeat = ready == null ? null : ready.getLastHeartbeatTime();
    if (before == null) {
      var since = ready == null ? Timestamps.nanos(node.getMetadata().getCreationTimestamp()) : now;
      return new NodeHealth(since, heartbeat, null);
    }
    return Objects.equals(before.heartbeat, heartbeat)
        ? before
        : new NodeHealth(now, heartbeat, before.renewed);
  }

  private static NodeHealth withLease(NodeHealth health, @Nullable Lease lease, long now) {
    var renewal = lease == null ? null : lease.getSpec().getRenewTime();
    return renewal == null || (health.renewed != null && !health.renewed.isBefore(renewal))
        ? health
        : new NodeHealth(now, health.heartbeat, renewal);
  }

  /** The Node with every condition that its kubelet reports Unknown. */
  static Node unknown(Node node, long now) {
    var result = node;
    for (var type : REPORTED) {
      var condition = Nodes.condition(node, type);
      if (condition == null) {
        result = Nodes.withCondition(result, neverReported(node, type, now));
      } else if (!"Unknown".equals(condition.getStatus())) {
        result = Nodes.withCondition(result, stopped(condition, now));
      }
    }
    return result;
  }

  private static NodeCondition neverReported(Node node, String type, long now) {
    return new NodeConditionBuilder()
        .withType(type)
        .withStatus("Unknown")
        .withReason("NodeStatusNeverUpdated")
        .withMessage("Kubelet never posted node status.")
        .withLastHeartbeatTime(node.getMetadata().getCreationTimestamp())
        .withLastTransitionTime(Timestamps.at(now))
        .build();
  }

  private static NodeCondition stopped(NodeCondition condition, long now) {
    return new NodeConditionBuilder(condition)
        .withStatus("Unknown")
        .withReason("NodeStatusUnknown")
        .withMessage("Kubelet stopped posting node status.")
        .withLastTransitionTime(Timestamps.at(now))
        .build();
  }

  private static @Nullable String statusOfReady(Node node) {
    var ready = Nodes.condition(node, "Ready");
    return ready == null ? null : ready.getStatus();
  }
}
