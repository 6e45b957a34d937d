package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Jobs.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go, ValidateJob
 */
public final class JobRules {

  private JobRules() {}

  /** A Job with its selector. */
  public static void check(Job job, Field root) {
    var spec = specOf(job);
    var at = root.child("spec");
    checkHostname(job, spec, root.child("metadata").child("name"));
    JobSpecs.check(spec, at);
    if (spec.getSelector() == null) {
      at.child("selector").required();
    } else {
      Labels.checkSelector(spec.getSelector(), at.child("selector"));
    }
    var labels = labels(spec.getTemplate());
    var sound = spec.getSelector() == null || Labels.isSound(spec.getSelector());
    if (sound && !Selectors.matches(spec.getSelector(), labels)) {
      at.child("template")
          .child("metadata")
          .child("labels")
          .invalid(
              labels.isEmpty() ? null : new TreeMap<>(labels),
              "`selector` does not match template `labels`");
    }
  }

  /** The hostname of the last Pod of an Indexed Job is its name and its index. */
  private static void checkHostname(Job job, JobSpec spec, Field at) {
    var name = job.getMetadata().getName();
    if (name == null
        || !"Indexed".equals(spec.getCompletionMode())
        || spec.getCompletions() == null
        || spec.getCompletions() <= 0) {
      return;
    }
    var longest = name + "-" + (spec.getCompletions() - 1);
    if (!Names.dns1123Label(longest).isEmpty()) {
      at.invalid(name, "will not able to create pod with invalid DNS label: " + longest);
    }
  }

  static JobSpec specOf(Job job) {
    return job.getSpec() == null ? new JobSpec() : job.getSpec();
  }

  /** The server's own selector finds no other Job's Pods. */
  public static void checkGenerated(Job job, JobSpec spec, Field at) {
    if (Boolean.TRUE.equals(spec.getManualSelector()) || spec.getSelector() == null) {
      return;
    }
    var meta = job.getMetadata();
    var here = at.child("template").child("metadata").child("labels");
    var labels = labels(spec.getTemplate());
    checkLabel(labels, "controller-uid", meta.getUid(), here);
    checkLabel(labels, "job-name", meta.getName(), here);
    for (var key : List.of("batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name")) {
      if (labels.containsKey(key)) {
        checkLabel(labels, key, generated(meta).get(key), here);
      }
    }
    if (Labels.isSound(spec.getSelector())
        && !Selectors.matches(spec.getSelector(), generated(meta))) {
      at.child("selector").invalid(spec.getSelector(), "`selector` not auto-generated");
    }
  }

  private static Map<String, String> generated(ObjectMeta meta) {
    var uid = String.valueOf(meta.getUid());
    var name = String.valueOf(meta.getName());
    return Map.of(
        "controller-uid", uid,
        "batch.kubernetes.io/controller-uid", uid,
        "job-name", name,
        "batch.kubernetes.io/job-name", name);
  }

  private static void checkLabel(
      Map<String, String> labels, String key, @Nullable String expected, Field at) {
    var actual = labels.get(key);
    if (actual == null) {
      at.key(key).required("must be '" + expected + "'");
    } else if (!actual.equals(expected)) {
      at.key(key).invalid(new TreeMap<>(labels), "must be '" + expected + "'");
    }
  }

  private static Map<String, String> labels(@Nullable PodTemplateSpec template) {
    var meta = template == null ? null : template.getMetadata();
    return meta == null || meta.getLabels() == null ? Map.of() : meta.getLabels();
  }
}
