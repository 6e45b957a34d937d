package dev.podarium.cluster.controllers.deployment;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.workloads.Deployments;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Deployments that wait for something that is not theirs: a Pod of a ReplicaSet of theirs.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/deployment_controller.go, deletePod
 */
final class DeploymentTriggers {

  private DeploymentTriggers() {}

  /** The one that may go on with its new revision now that an old Pod is gone. */
  static Stream<ObjectRef> forTheLastPod(Change change, View view) {
    if (change.verb() != Change.Verb.DELETE) {
      return Stream.empty();
    }
    var set = owner(change.object(), ReplicaSet.class, view);
    var deployment = set == null ? null : owner(set, Deployment.class, view);
    return Stream.ofNullable(deployment)
        .filter(candidate -> !Deployments.rolling(candidate) && !hasPods(candidate, view))
        .map(ObjectRef::of);
  }

  /** Ended Pods count, as long as they are there. */
  private static boolean hasPods(Deployment deployment, View view) {
    return view.owned(deployment, ReplicaSet.class)
        .filter(set -> Metas.isControlledBy(set, deployment))
        .anyMatch(set -> !view.podGroups(set).isEmpty());
  }

  private static <T extends HasMetadata> @Nullable T owner(
      HasMetadata object, Class<T> type, View view) {
    var owner = Metas.controllerOf(object);
    return owner == null || !owner.getKind().equals(Kinds.of(type).name())
        ? null
        : view.snapshot().find(type, object.getMetadata().getNamespace(), owner.getName());
  }
}
