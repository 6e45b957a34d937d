package dev.podarium.objects.pods;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.Map;

/** What can be asked of a Pod template, and copies of it with a part changed. */
public final class PodTemplates {

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
}
