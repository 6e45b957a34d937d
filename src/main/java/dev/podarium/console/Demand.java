package dev.podarium.console;

import dev.podarium.api.Change;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.session.OutOfRoom;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import org.jspecify.annotations.Nullable;

/**
 * What a world wants of the memory: how many Pods all its ReplicaSets ask for, and how many Nodes
 * it begins with. When they are more than can be held, nobody has to wait for hours to learn it.
 */
final class Demand {

  /** Bytes of a Pod with its Events: seen at 40,000 of them. */
  private static final long A_POD = 5_000;

  /** Bytes of a Node with its Lease and its kubelet, and as much again for what it does. */
  private static final long A_NODE = 60_000;

  private final long most = Runtime.getRuntime().maxMemory() / A_POD;
  private long pods;

  /** Takes what was written. */
  void take(Change change) {
    pods += wanted(change.after()) - wanted(change.before());
  }

  /**
   * Lets a play wait for the end.
   *
   * @throws OutOfRoom when the end cannot come
   */
  void check() {
    if (pods > most) {
      throw new OutOfRoom(
          "%,d Pods are wanted, and the memory that Java may use here holds about %,d; ask for fewer, start with java -Xmx and more, or look at the beginning with --until 5s"
              .formatted(pods, most));
    }
  }

  /**
   * Lets a cluster of so many Nodes begin.
   *
   * @throws OutOfRoom when the memory does not hold it
   */
  static void checkNodes(int nodes) {
    var most = Runtime.getRuntime().maxMemory() / A_NODE;
    if (nodes > most) {
      throw new OutOfRoom(
          "%,d Nodes are wanted, and the memory that Java may use here holds about %,d; ask for fewer, or start with java -Xmx and more"
              .formatted(nodes, most));
    }
  }

  private static long wanted(@Nullable HasMetadata object) {
    return object instanceof ReplicaSet set ? ReplicaSets.replicas(set) : 0;
  }
}
