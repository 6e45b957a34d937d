package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Pod of the present template and the other one of a Node, those on their way out aside.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/update.go, findUpdatedPodsOnNode
 *
 * @param excess whether there are several of either, which is put right first; then both are null
 */
record OldAndNew(@Nullable Pod old, @Nullable Pod updated, boolean excess) {

  static OldAndNew of(List<Pod> pods, Readiness readiness) {
    var there = pods.stream().filter(pod -> !Metas.deleting(pod)).toList();
    var updated = there.stream().filter(readiness::updated).toList();
    var old = there.stream().filter(pod -> !readiness.updated(pod)).toList();
    return updated.size() > 1 || old.size() > 1
        ? new OldAndNew(null, null, true)
        : new OldAndNew(only(old), only(updated), false);
  }

  private static @Nullable Pod only(List<Pod> pods) {
    return pods.isEmpty() ? null : pods.getFirst();
  }
}
