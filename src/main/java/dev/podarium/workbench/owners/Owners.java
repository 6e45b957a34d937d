package dev.podarium.workbench.owners;

import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.objects.workloads.ReplicaSets;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.owners.OwnersPicture.Owner;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Owners in few words. */
final class Owners {

  private Owners() {}

  static Owner of(Deployment deployment) {
    var ready = Deployments.orZero(Deployments.status(deployment).getReadyReplicas());
    return new Owner(
        ObjectRef.of(deployment),
        RolloutRevisions.of(deployment),
        counts(Deployments.replicas(deployment), ready),
        images(deployment.getSpec().getTemplate()));
  }

  static Owner of(ReplicaSet set) {
    return new Owner(
        ObjectRef.of(set),
        RolloutRevisions.of(set),
        counts(ReplicaSets.replicas(set), ReplicaSets.readyReplicas(set)),
        images(set.getSpec().getTemplate()));
  }

  private static String counts(int desired, int ready) {
    return "desired %d · ready %d".formatted(desired, ready);
  }

  private static String images(@Nullable PodTemplateSpec template) {
    if (template == null || template.getSpec() == null) {
      return "";
    }
    return template.getSpec().getContainers().stream()
        .map(Container::getImage)
        .collect(Collectors.joining(", "));
  }
}
