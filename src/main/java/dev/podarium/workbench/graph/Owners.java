package dev.podarium.workbench.graph;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Revisions;
import dev.podarium.workbench.graph.OwnersPicture.Owner;
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
    var status = deployment.getStatus();
    var counts =
        status == null
            ? counts(deployment.getSpec().getReplicas(), 0)
            : counts(deployment.getSpec().getReplicas(), status.getReadyReplicas());
    var revision = Revisions.of(deployment);
    return new Owner(
        ObjectRef.of(deployment), revision, counts, images(deployment.getSpec().getTemplate()));
  }

  static Owner of(ReplicaSet set) {
    var status = set.getStatus();
    var counts =
        counts(set.getSpec().getReplicas(), status == null ? null : status.getReadyReplicas());
    return new Owner(
        ObjectRef.of(set), Revisions.of(set), counts, images(set.getSpec().getTemplate()));
  }

  private static String counts(@Nullable Integer desired, @Nullable Integer ready) {
    return "desired %d · ready %d"
        .formatted(desired == null ? 1 : desired, ready == null ? 0 : ready);
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
