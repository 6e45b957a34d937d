package dev.podarium.narration;

import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.api.Snapshot;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;

/**
 * How many Pods there are of a ReplicaSet or of all ReplicaSets of a Deployment, in one state of
 * the world: the one count of replicas that sentences and pictures share.
 *
 * @param existing Pods that count as replicas: neither ended nor being deleted
 * @param ready those of them whose condition Ready is True
 */
public record Headcount(int existing, int ready) {

  /** Nobody. */
  public static final Headcount NONE = new Headcount(0, 0);

  /** The Pods that a ReplicaSet controls; not slower for many. */
  public static Headcount of(Snapshot world, ReplicaSet set) {
    return world.podGroups(set.getMetadata().getUid()).stream()
        .filter(PodGroup::active)
        .map(group -> new Headcount(group.size(), group.ready() ? group.size() : 0))
        .reduce(NONE, Headcount::plus);
  }

  /** The ReplicaSets of a Deployment, ordered by name. */
  public static List<ReplicaSet> setsOf(Snapshot world, Deployment deployment) {
    return world
        .having(IndexKey.owner(deployment.getMetadata().getUid()), ReplicaSet.class)
        .toList();
  }

  /** Both together. */
  public Headcount plus(Headcount other) {
    return new Headcount(existing + other.existing, ready + other.ready);
  }
}
