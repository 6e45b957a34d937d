package dev.podarium.cluster.controllers.replicaset;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/**
 * Pods as a template describes them.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/controller_utils.go, GetPodFromTemplate
 */
final class PodTemplates {

  private PodTemplates() {}

  /** A new Pod of a ReplicaSet, still without a name; it shares the template's spec. */
  static Pod podOf(ReplicaSet owner) {
    var template = owner.getSpec().getTemplate();
    var said = template.getMetadata() == null ? new ObjectMeta() : template.getMetadata();
    var metadata =
        new ObjectMetaBuilder()
            .withGenerateName(owner.getMetadata().getName() + "-")
            .withNamespace(owner.getMetadata().getNamespace())
            .withLabels(said.getLabels())
            .withAnnotations(said.getAnnotations())
            .withFinalizers(said.getFinalizers())
            .withOwnerReferences(Metas.controllerReference(owner))
            .build();
    return new Pod("v1", "Pod", metadata, template.getSpec(), null);
  }
}
