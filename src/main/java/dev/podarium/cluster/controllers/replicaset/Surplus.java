package dev.podarium.cluster.controllers.replicaset;

import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.controllers.DeletionOrder;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Pods from which some have to go, and the order in which they do. One look at each Pod of the
 * ReplicaSet and of its siblings.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replicaset/replica_set.go, getPodsToDelete
 */
record Surplus(List<Pod> pods, DeletionOrder order) {

  static Surplus of(ReplicaSet owner, List<PodGroup> active, View view) {
    var pods = active.stream().flatMap(group -> view.having(group.key(), Pod.class)).toList();
    var perNode = new HashMap<String, Integer>();
    siblings(owner, view)
        .flatMap(sibling -> view.podGroups(sibling).stream())
        .filter(PodGroup::active)
        .flatMap(group -> view.having(group.key(), Pod.class))
        .forEach(pod -> perNode.merge(Pods.nodeName(pod), 1, Integer::sum));
    return new Surplus(pods, new DeletionOrder(perNode, view.now()));
  }

  /** Those that go first. */
  List<Pod> first(int count) {
    return order.first(count, pods);
  }

  /** The ReplicaSets of the same Deployment, this one included. */
  private static Stream<ReplicaSet> siblings(ReplicaSet owner, View view) {
    var controller = controllerUid(owner);
    return controller == null
        ? Stream.of(owner)
        : view.having(IndexKey.owner(controller), ReplicaSet.class)
            .filter(other -> controller.equals(controllerUid(other)));
  }

  private static @Nullable String controllerUid(HasMetadata object) {
    var controller = Metas.controllerOf(object);
    return controller == null ? null : controller.getUid();
  }
}
