package dev.podarium.cluster.controllers.deployment;

import dev.podarium.Workloads;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Deployments and ReplicaSets as upstream's tables have them. */
final class Sets {

  private Sets() {}

  /** A rolling Deployment; a bound that is null counts as 0, as the tables have it. */
  static Deployment deployment(int replicas, Object maxSurge, Object maxUnavailable) {
    return Workloads.rolling(
        Workloads.web(replicas),
        Objects.requireNonNullElse(maxSurge, 0),
        Objects.requireNonNullElse(maxUnavailable, 0));
  }

  /**
   * A ReplicaSet all of whose Pods are counted.
   *
   * @param hour of its creation
   */
  static ReplicaSet set(String name, int replicas, int available, int hour) {
    return new ReplicaSetBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .withCreationTimestamp("2016-05-20T%02d:00:00Z".formatted(hour))
        .withGeneration(1L)
        .endMetadata()
        .withNewSpec()
        .withReplicas(replicas)
        .endSpec()
        .withNewStatus()
        .withReplicas(replicas)
        .withAvailableReplicas(available)
        .withObservedGeneration(1L)
        .endStatus()
        .build();
  }

  static SyncState state(Deployment deployment, ReplicaSet newest, List<ReplicaSet> old) {
    return SyncState.begin(deployment, new OwnedReplicaSets(newest, old), 0);
  }

  /** The sizes that the ReplicaSets of a state will have, by name. */
  static Map<String, Integer> sizes(SyncState state) {
    var sizes = new TreeMap<String, Integer>();
    state.sets().all().forEach(set -> sizes.put(name(set), set.getSpec().getReplicas()));
    return sizes;
  }

  private static String name(ReplicaSet set) {
    return set.getMetadata().getName();
  }
}
