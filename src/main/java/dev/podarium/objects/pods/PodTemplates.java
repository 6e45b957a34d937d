package dev.podarium.objects.pods;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be asked of a Pod template, and copies of it with a part changed. */
public final class PodTemplates {

  /**
   * The label by which a Deployment tells the Pods of its rollout revisions apart.
   *
   * <p>Source: k8s.io/api/apps/v1/types.go, DefaultDeploymentUniqueLabelKey
   */
  public static final String HASH = "pod-template-hash";

  private static final int LONGEST_NAME = 253;

  private PodTemplates() {}

  /** The labels that its Pods get; empty when it has none. */
  public static Map<String, String> labels(PodTemplateSpec template) {
    var metadata = template.getMetadata();
    return metadata == null || metadata.getLabels() == null ? Map.of() : metadata.getLabels();
  }

  /** A copy whose Pods get those labels. */
  public static PodTemplateSpec withLabels(PodTemplateSpec template, Map<String, String> labels) {
    var metadata = template.getMetadata() == null ? new ObjectMeta() : template.getMetadata();
    var changed = Copies.changed(metadata, copy -> copy.setLabels(labels));
    return Copies.changed(template, copy -> copy.setMetadata(changed));
  }

  /** A copy without the label {@link #HASH}. */
  public static PodTemplateSpec withoutHash(PodTemplateSpec template) {
    var labels = new LinkedHashMap<>(labels(template));
    labels.remove(HASH);
    return withLabels(template, labels);
  }

  /**
   * A new Pod of a workload, still without a name: called after its owner, labelled as the template
   * says, managed by the owner. It shares the template's spec.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/controller_utils.go, GetPodFromTemplate
   */
  public static Pod podOf(HasMetadata owner, PodTemplateSpec template) {
    var said = template.getMetadata() == null ? new ObjectMeta() : template.getMetadata();
    var metadata =
        new ObjectMetaBuilder()
            .withGenerateName(prefix(owner.getMetadata().getName()))
            .withNamespace(owner.getMetadata().getNamespace())
            .withLabels(said.getLabels())
            .withAnnotations(said.getAnnotations())
            .withFinalizers(said.getFinalizers())
            .withOwnerReferences(Metas.controllerReference(owner))
            .build();
    return new Pod("v1", "Pod", metadata, template.getSpec(), null);
  }

  /** With a dash, unless that makes it longer than a name may be. */
  private static String prefix(String owner) {
    return owner.length() < LONGEST_NAME ? owner + "-" : owner;
  }
}
