package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked of Jobs, and copies with a part changed. */
public final class Jobs {

  private static final String PREFIX = "batch.kubernetes.io/";
  private static final List<String> ENDS = List.of("Complete", "Failed");

  private Jobs() {}

  /**
   * How it ended: {@code Complete} or {@code Failed}; empty while it has not.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/job/util/utils.go, FinishedCondition
   */
  public static Optional<String> finishedAs(Job job) {
    var conditions = job.getStatus() == null ? null : job.getStatus().getConditions();
    return conditions == null
        ? Optional.empty()
        : conditions.stream()
            .filter(condition -> ENDS.contains(condition.getType()))
            .filter(condition -> "True".equals(condition.getStatus()))
            .map(JobCondition::getType)
            .findFirst();
  }

  /**
   * A copy whose Pods carry its uid and name, with a selector that finds them; the Job carries the
   * labels of its Pods if it has none. One that selects by hand is returned as it is.
   *
   * <p>Source: kubernetes/kubernetes, pkg/registry/batch/job/strategy.go, generateSelector
   */
  public static Job withGeneratedSelector(Job job) {
    var spec = job.getSpec();
    if (spec == null || Boolean.TRUE.equals(spec.getManualSelector())) {
      return job;
    }
    var meta = job.getMetadata();
    var labels = new LinkedHashMap<>(labels(spec.getTemplate()));
    for (var prefix : List.of("", PREFIX)) {
      labels.putIfAbsent(prefix + "controller-uid", String.valueOf(meta.getUid()));
      labels.putIfAbsent(prefix + "job-name", String.valueOf(meta.getName()));
    }
    var selected =
        Copies.changed(
            job, copy -> copy.setSpec(Copies.changed(spec, s -> select(s, meta, labels))));
    return Metas.labels(job).isEmpty() ? Metas.withLabels(selected, labels) : selected;
  }

  private static void select(JobSpec spec, ObjectMeta job, Map<String, String> labels) {
    var template = spec.getTemplate() == null ? new PodTemplateSpec() : spec.getTemplate();
    var meta = template.getMetadata() == null ? new ObjectMeta() : template.getMetadata();
    var labelled = Copies.changed(meta, copy -> copy.setLabels(labels));
    spec.setTemplate(Copies.changed(template, copy -> copy.setMetadata(labelled)));
    if (spec.getSelector() == null) {
      spec.setSelector(
          new LabelSelectorBuilder()
              .addToMatchLabels(PREFIX + "controller-uid", job.getUid())
              .build());
    }
  }

  private static Map<String, String> labels(@Nullable PodTemplateSpec template) {
    var meta = template == null ? null : template.getMetadata();
    return meta == null || meta.getLabels() == null ? Map.of() : meta.getLabels();
  }
}
