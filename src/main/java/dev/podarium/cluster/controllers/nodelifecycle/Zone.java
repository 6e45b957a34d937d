package dev.podarium.cluster.controllers.nodelifecycle;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A zone of Nodes that fail together, and the pace at which its silent Nodes are given up.
 *
 * <p>With 0.1 a second the first Node is tainted at once and the next 10 s later. Mutable.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/nodelifecycle/scheduler/rate_limited_queue.go
 * and node_lifecycle_controller.go, ComputeZoneState
 */
final class Zone {

  /** How much of a zone is silent. */
  enum State {
    INITIAL,
    NORMAL,
    /** More than two Nodes and at least 55 % of all. */
    PARTIAL_DISRUPTION,
    /** All Nodes. */
    FULL_DISRUPTION
  }

  private static final double UNHEALTHY_SHARE = 0.55;
  private static final int LARGE = 50;
  private static final double USUAL_PER_SECOND = 0.1;
  private static final double REDUCED_PER_SECOND = 0.01;

  /** Within which time the taint of a Node that was taken is surely seen. */
  private static final long TAINTING = Durations.seconds(1L);

  private final Set<String> waiting = new LinkedHashSet<>();
  private State state = State.INITIAL;
  private double perSecond = USUAL_PER_SECOND;
  private long lastTaken = Long.MIN_VALUE;
  private String lastNode = "";

  /** What is common to the Nodes of a zone: region and zone; empty for Nodes without either. */
  static String keyOf(Node node) {
    var labels = Metas.labels(node);
    return labels.getOrDefault("topology.kubernetes.io/region", "")
        + "/"
        + labels.getOrDefault("topology.kubernetes.io/zone", "");
  }

  /** The state of a zone with so many Nodes that are ready and that are not. */
  static State stateOf(int ready, int notReady) {
    if (ready == 0 && notReady > 0) {
      return State.FULL_DISRUPTION;
    }
    return notReady > 2 && (double) notReady / (notReady + ready) >= UNHEALTHY_SHARE
        ? State.PARTIAL_DISRUPTION
        : State.NORMAL;
  }

  State state() {
    return state;
  }

  /** Changes the state, and with it the pace. */
  void enter(State next, int size) {
    state = next;
    perSecond =
        next != State.PARTIAL_DISRUPTION ? USUAL_PER_SECOND : size > LARGE ? REDUCED_PER_SECOND : 0;
  }

  /**
   * Enters full disruption and gives up no more Nodes: the fault is more likely here than there.
   */
  void stopGivingUp() {
    state = State.FULL_DISRUPTION;
    perSecond = 0;
  }

  /** Whether silent Nodes are given up at all. */
  boolean givesUp() {
    return perSecond > 0;
  }

  /** Puts a Node in the queue of those to be tainted, unless it is just being tainted. */
  void add(String node, long now) {
    if (!node.equals(lastNode) || now - lastTaken > TAINTING) {
      waiting.add(node);
    }
  }

  /** The Nodes in the queue, in the order in which they are tainted. */
  List<String> waiting() {
    return List.copyOf(waiting);
  }

  void remove(String node) {
    waiting.remove(node);
  }

  /** When the next Node may be tainted, in virtual nanoseconds; MAX_VALUE when none waits. */
  long nextInstant(long now) {
    if (waiting.isEmpty() || perSecond == 0) {
      return Long.MAX_VALUE;
    }
    return lastTaken == Long.MIN_VALUE
        ? now
        : Math.max(now, lastTaken + Durations.seconds(1 / perSecond));
  }

  /** The next Node to be tainted, which leaves the queue; null when it is too early. */
  @Nullable String take(long now) {
    if (nextInstant(now) > now) {
      return null;
    }
    lastTaken = now;
    var node = waiting.iterator().next();
    waiting.remove(node);
    lastNode = node;
    return node;
  }
}
