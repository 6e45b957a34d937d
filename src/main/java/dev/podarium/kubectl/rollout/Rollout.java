package dev.podarium.kubectl.rollout;

import dev.podarium.api.IndexKey;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.RolloutRevisions;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A Deployment and the revisions of it that are still there.
 *
 * @param revisions its ReplicaSets by revision number, oldest first
 */
record Rollout(ObjectRef ref, Deployment deployment, TreeMap<Long, ReplicaSet> revisions) {

  /** Does something to the rollout of each Deployment that the words name. */
  static void forEach(List<String> words, Invocation invocation, Consumer<Rollout> action) {
    if (words.isEmpty()) {
      throw new KubectlError("error: required resource not specified");
    }
    for (var ref : Targets.named(words, invocation)) {
      if (!ref.kind().equals(Kinds.DEPLOYMENT)) {
        throw new KubectlError(
            "error: no rollouts of %s are simulated, only those of deployments.apps"
                .formatted(ref.kind().resource()));
      }
      invocation.attempt(() -> action.accept(of(ref, invocation)));
    }
  }

  /** {@code deployments.apps "web"}, as errors name it. */
  String named() {
    return "%s \"%s\"".formatted(ref.kind().resource(), ref.name());
  }

  boolean paused() {
    return Boolean.TRUE.equals(deployment.getSpec().getPaused());
  }

  private static Rollout of(ObjectRef ref, Invocation invocation) {
    var deployment = (Deployment) invocation.get(ref);
    var revisions = new TreeMap<Long, ReplicaSet>();
    invocation
        .world()
        .having(IndexKey.owner(deployment.getMetadata().getUid()), ReplicaSet.class)
        .forEach(set -> revision(set).ifPresent(number -> revisions.put(number, set)));
    return new Rollout(ref, deployment, revisions);
  }

  /** Empty when somebody wrote something else than a number there. */
  private static OptionalLong revision(ReplicaSet set) {
    var text = Metas.annotations(set).getOrDefault(RolloutRevisions.REVISION, "0");
    return text.matches("-?[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
