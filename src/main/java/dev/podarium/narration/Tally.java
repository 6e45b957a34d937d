package dev.podarium.narration;

import dev.podarium.api.Change;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps count of the Pods of every ReplicaSet, change by change. Constant time for a Pod's change.
 * Not thread-safe.
 */
public final class Tally {

  private final Map<String, Deployment> deployments = new LinkedHashMap<>();
  private final Map<String, ReplicaSet> sets = new LinkedHashMap<>();
  private final Map<String, Map<String, ReplicaSet>> families = new LinkedHashMap<>();
  private final Map<String, Headcount> counts = new LinkedHashMap<>();

  /** Forgets everything and counts what is there now. */
  public void reset(Snapshot now) {
    deployments.clear();
    sets.clear();
    families.clear();
    counts.clear();
    now.list(Deployment.class).forEach(object -> put(null, object));
    now.list(ReplicaSet.class).forEach(object -> put(null, object));
    now.list(Pod.class).forEach(object -> put(null, object));
  }

  /** Counts a change; changes come in order. */
  public void take(Change change) {
    put(change.before(), change.after());
  }

  /** Pods of the set with this uid. */
  public Headcount of(String setUid) {
    return counts.getOrDefault(setUid, Headcount.NONE);
  }

  /** The ReplicaSets of a Deployment, in the order of their creation. */
  public List<ReplicaSet> setsOf(String deploymentUid) {
    return List.copyOf(families.getOrDefault(deploymentUid, Map.of()).values());
  }

  /** The ReplicaSet with this uid, or null. */
  public @Nullable ReplicaSet set(@Nullable String uid) {
    return uid == null ? null : sets.get(uid);
  }

  /** The Deployment with this uid, or null. */
  public @Nullable Deployment deployment(@Nullable String uid) {
    return uid == null ? null : deployments.get(uid);
  }

  /** The uid of an object's managing controller, or null. */
  public static @Nullable String controllerUid(HasMetadata object) {
    var controller = Metas.controllerOf(object);
    return controller == null ? null : controller.getUid();
  }

  /** How things stand for the Pods that a change concerns, before it is counted. */
  Scene sceneOf(Change change) {
    return switch (change.object()) {
      case ReplicaSet set -> scene(set);
      case Pod pod -> sceneOfPod(change, pod);
      default -> Scene.NONE;
    };
  }

  private Scene sceneOfPod(Change change, Pod pod) {
    var uid = controllerUid(pod);
    var left = uid == null && change.before() != null ? controllerUid(change.before()) : uid;
    var set = set(left);
    return set == null ? Scene.NONE : scene(set);
  }

  private Scene scene(ReplicaSet set) {
    var own = of(set.getMetadata().getUid());
    var deployment = deployment(controllerUid(set));
    if (deployment == null) {
      return new Scene(set, null, true, true, own, own);
    }
    var family = setsOf(deployment.getMetadata().getUid());
    var all =
        family.stream()
            .map(member -> of(member.getMetadata().getUid()))
            .reduce(Headcount.NONE, Headcount::plus);
    var revision = RolloutRevisions.of(set);
    var newest = family.stream().allMatch(member -> RolloutRevisions.of(member) <= revision);
    return new Scene(set, deployment, newest, deployments.size() == 1, own, all);
  }

  private void put(@Nullable HasMetadata before, @Nullable HasMetadata after) {
    switch (after == null ? before : after) {
      case Pod pod -> {
        add(before, -1);
        add(after, 1);
      }
      case ReplicaSet set -> {
        leaveFamily(before, set);
        put(set, after != null);
      }
      case Deployment deployment -> put(deployment, after != null);
      case null, default -> {}
    }
  }

  private void put(ReplicaSet set, boolean there) {
    var uid = set.getMetadata().getUid();
    var family =
        families.computeIfAbsent(String.valueOf(controllerUid(set)), u -> new LinkedHashMap<>());
    if (there) {
      sets.put(uid, set);
      family.put(uid, set);
    } else {
      sets.remove(uid);
      family.remove(uid);
      counts.remove(uid);
    }
  }

  private void leaveFamily(@Nullable HasMetadata before, ReplicaSet set) {
    var left = before == null ? null : controllerUid(before);
    if (!Objects.equals(left, controllerUid(set))) {
      families
          .getOrDefault(String.valueOf(left), new LinkedHashMap<>())
          .remove(set.getMetadata().getUid());
    }
  }

  private void put(Deployment deployment, boolean there) {
    if (there) {
      deployments.put(deployment.getMetadata().getUid(), deployment);
    } else {
      deployments.remove(deployment.getMetadata().getUid());
      families.remove(deployment.getMetadata().getUid());
    }
  }

  private void add(@Nullable HasMetadata object, int sign) {
    if (object instanceof Pod pod && Pods.active(pod)) {
      var uid = controllerUid(pod);
      if (uid != null) {
        var one = new Headcount(1, Pods.ready(pod) ? 1 : 0);
        var count = of(uid);
        counts.put(uid, sign > 0 ? count.plus(one) : count.minus(one));
      }
    }
  }
}
