package dev.podarium.causes;

import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import org.jspecify.annotations.Nullable;

/** The counts that a ReplicaSet asks for and reports. */
final class ReplicaSets {

  private ReplicaSets() {}

  /** {@code spec.replicas}, 1 when absent. */
  static int wanted(ReplicaSet set) {
    var replicas = set.getSpec().getReplicas();
    return replicas == null ? 1 : replicas;
  }

  /** {@code status.replicas}. */
  static int existing(ReplicaSet set) {
    return set.getStatus() == null ? 0 : orZero(set.getStatus().getReplicas());
  }

  /** {@code status.readyReplicas}. */
  static int ready(ReplicaSet set) {
    return set.getStatus() == null ? 0 : orZero(set.getStatus().getReadyReplicas());
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
