package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Templates of Pods, and the selectors that must find what is made of them.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go,
 * ValidatePodTemplateSpec; pkg/apis/apps/validation/validation.go
 */
public final class Templates {

  private static final List<String> ALWAYS = List.of("Always");

  private Templates() {}

  /**
   * The template of a workload whose Pods run for ever.
   *
   * @param kind as the message about a deadline names it
   */
  public static void checkForEver(
      @Nullable PodTemplateSpec template, @Nullable LabelSelector selector, Field at, String kind) {
    var labels = labels(template);
    if (selector == null || Labels.isSound(selector)) {
      if (selector == null || !Selectors.matches(selector, labels == null ? Map.of() : labels)) {
        at.child("metadata")
            .child("labels")
            .invalid(labels, "`selector` does not match template `labels`");
      }
    }
    check(template, at);
    var spec = template == null ? null : template.getSpec();
    if (spec != null) {
      at.child("spec").child("restartPolicy").oneOf(spec.getRestartPolicy(), ALWAYS);
    }
    if (spec != null && spec.getActiveDeadlineSeconds() != null) {
      at.child("spec")
          .child("activeDeadlineSeconds")
          .forbidden("activeDeadlineSeconds in " + kind + " is not Supported");
    }
  }

  /** Any template; the paths of its metadata are upstream's, which leaves a step out. */
  public static void check(@Nullable PodTemplateSpec template, Field at) {
    if (template != null && template.getMetadata() != null) {
      Labels.check(template.getMetadata().getLabels(), at.child("labels"));
      Metadata.checkAnnotations(template.getMetadata().getAnnotations(), at.child("annotations"));
    }
    var spec = template == null ? null : template.getSpec();
    if (spec == null) {
      at.child("spec").child("containers").required();
    } else {
      PodSpecs.check(spec, "", at.child("spec"));
    }
  }

  private static @Nullable Map<String, String> labels(@Nullable PodTemplateSpec template) {
    var metadata = template == null ? null : template.getMetadata();
    var labels = metadata == null ? null : metadata.getLabels();
    return labels == null || labels.isEmpty() ? null : labels;
  }
}
