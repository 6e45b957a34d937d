package dev.podarium.cluster.controllers;

import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Pods from which some have to go, and the order in which they do. One look at each Pod of the
 * owner and of its siblings.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replicaset/replica_set.go, getPodsToDelete,
 * getIndirectlyRelatedPods
 */
record Surplus(List<Pod> pods, DeletionOrder order) {

  /** At least so many Pods as have to go: whose group is of less use than others' go first. */
  static Surplus of(HasMetadata owner, Replicas replicas, int count, View view) {
    var perNode = new HashMap<String, Integer>();
    related(owner, view).forEach(pod -> perNode.merge(Pods.nodeName(pod), 1, Integer::sum));
    return new Surplus(replicas.leastUseful(count), new DeletionOrder(perNode, view.now()));
  }

  /** Those that go first. */
  List<Pod> first(int count) {
    return order.first(count, pods);
  }

  /** The active Pods of all that have the same controller as the owner. */
  static Stream<Pod> related(HasMetadata owner, View view) {
    return siblings(owner, view)
        .flatMap(sibling -> view.podGroups(sibling).stream())
        .filter(PodGroup::active)
        .flatMap(group -> view.unordered(group.key(), Pod.class));
  }

  /** Those that the same Deployment manages, the owner included; none if nothing manages it. */
  static Stream<? extends HasMetadata> siblings(HasMetadata owner, View view) {
    var controller = controllerUid(owner);
    return controller == null
        ? Stream.empty()
        : view.having(IndexKey.owner(controller), owner.getClass())
            .filter(other -> controller.equals(controllerUid(other)));
  }

  private static @Nullable String controllerUid(HasMetadata object) {
    var controller = Metas.controllerOf(object);
    return controller == null ? null : controller.getUid();
  }
}
