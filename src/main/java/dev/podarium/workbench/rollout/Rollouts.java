package dev.podarium.workbench.rollout;

import dev.podarium.api.Change;
import dev.podarium.api.Snapshot;
import dev.podarium.narration.Tally;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The histories of all Deployments, folded from changes in their order. */
final class Rollouts {

  private final Tally tally = new Tally();
  private final Map<String, RolloutHistory> histories = new LinkedHashMap<>();
  private @Nullable String latest;

  /**
   * Takes what changed.
   *
   * @param complete whether no change is missing; if one is, counting begins anew from {@code now},
   *     and Deployments that are gone by then are forgotten
   */
  void take(List<Change> changes, boolean complete, Snapshot now) {
    if (complete) {
      changes.forEach(this::take);
    } else {
      tally.reset(now);
      histories.keySet().removeIf(uid -> tally.deployment(uid) == null);
      now.list(Deployment.class).forEach(each -> note(each.getMetadata().getUid(), now.nanos()));
    }
  }

  /** The history for what is selected, else of the Deployment that changed last; null: none. */
  @Nullable RolloutHistory about(@Nullable ObjectRef selected, Snapshot now) {
    var object = selected == null ? null : now.find(selected);
    var uid = object == null ? null : deploymentOf(object);
    return uid != null && histories.containsKey(uid) ? histories.get(uid) : changedLast();
  }

  private @Nullable RolloutHistory changedLast() {
    return latest == null ? null : histories.get(latest);
  }

  private void take(Change change) {
    tally.take(change);
    if (!concerns(change)) {
      return;
    }
    var uid = deploymentOf(change.object());
    if (uid != null) {
      note(uid, change.nanos());
    }
    if (change.after() == null && change.before() instanceof Deployment) {
      histories.remove(uid);
    }
  }

  /**
   * By kind, which is cheap, and not by what has changed in it: a note that says nothing is none.
   */
  private static boolean concerns(Change change) {
    return !change.routine()
        && (change.ref().kind().equals(Kinds.POD)
            || change.ref().kind().equals(Kinds.REPLICA_SET)
            || change.ref().kind().equals(Kinds.DEPLOYMENT));
  }

  private void note(String uid, long nanos) {
    var deployment = tally.deployment(uid);
    if (deployment == null) {
      return;
    }
    histories
        .computeIfAbsent(uid, key -> new RolloutHistory(ObjectRef.of(deployment)))
        .note(nanos, deployment, tally);
    latest = uid;
  }

  /** The uid of the Deployment to which an object belongs; null when it belongs to none. */
  private @Nullable String deploymentOf(HasMetadata object) {
    return switch (object) {
      case Deployment deployment -> deployment.getMetadata().getUid();
      case ReplicaSet set -> Tally.controllerUid(set);
      case Pod pod -> {
        var set = tally.set(Tally.controllerUid(pod));
        yield set == null ? null : Tally.controllerUid(set);
      }
      default -> {
        var controller = Metas.controllerOf(object);
        yield controller == null ? null : controller.getUid();
      }
    };
  }
}
