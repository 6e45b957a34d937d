package dev.podarium.console;

import dev.podarium.api.Change;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.session.OutOfRoom;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import org.jspecify.annotations.Nullable;

/**
 * How many Pods all ReplicaSets want: when they are more than the memory can hold, nobody has to
 * wait for hours to learn that such a world does not settle.
 */
final class Demand {

  /** Bytes of a Pod with its Events: seen at 40,000 of them. */
  private static final long A_POD = 5_000;

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

  private static long wanted(@Nullable HasMetadata object) {
    return object instanceof ReplicaSet set ? ReplicaSets.replicas(set) : 0;
  }
}
