package dev.podarium.cluster.controllers.deployment;

import dev.podarium.objects.pods.PodTemplates;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares and marks Pod templates.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/deployment/util/deployment_util.go,
 * EqualIgnoreHash
 */
final class Templates {

  private Templates() {}

  /**
   * Whether two templates ask for the same Pods; the label {@link PodTemplates#HASH} does not
   * count.
   */
  static boolean sameButForHash(PodTemplateSpec one, PodTemplateSpec other) {
    return PodTemplates.withoutHash(one).equals(PodTemplates.withoutHash(other));
  }

  /** The Deployment's template with the hash among its labels. */
  static PodTemplateSpec marked(Deployment deployment, String hash) {
    var template = deployment.getSpec().getTemplate();
    return PodTemplates.withLabels(template, with(PodTemplates.labels(template), hash));
  }

  /** The Deployment's selector, narrowed to the Pods of one revision. */
  static LabelSelector marked(LabelSelector selector, String hash) {
    return new LabelSelectorBuilder(selector)
        .withMatchLabels(
            with(selector.getMatchLabels() == null ? Map.of() : selector.getMatchLabels(), hash))
        .build();
  }

  private static Map<String, String> with(Map<String, String> labels, String hash) {
    var marked = new TreeMap<>(labels);
    marked.put(PodTemplates.HASH, hash);
    return marked;
  }
}
