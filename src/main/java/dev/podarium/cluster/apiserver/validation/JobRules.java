package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Jobs. Their policies of failure and success are not judged.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go, ValidateJob
 */
public final class JobRules {

  private static final int MOST_PARALLEL = 100_000;
  private static final List<String> MODES = List.of("Indexed", "NonIndexed");
  private static final List<String> RESTARTS = List.of("OnFailure", "Never");
  private static final String ENDS = "valid values: \"OnFailure\", \"Never\"";
  private static final List<String> REPLACEMENTS = List.of("Failed", "TerminatingOrFailed");

  private JobRules() {}

  /** A Job with its selector. */
  public static void check(Job job, Field root) {
    var spec = job.getSpec() == null ? new JobSpec() : job.getSpec();
    var at = root.child("spec");
    checkSpec(spec, at);
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

  /** What stays as it is. */
  public static void checkUpdate(JobSpec now, JobSpec before, Field at) {
    if (!Objects.equals(now.getCompletions(), before.getCompletions())) {
      checkCompletions(now, before, at.child("completions"));
    }
    at.child("selector").immutable(now.getSelector(), before.getSelector());
    if (!Boolean.TRUE.equals(before.getSuspend())) {
      at.child("template").immutable(now.getTemplate(), before.getTemplate());
    }
    at.child("completionMode").immutable(now.getCompletionMode(), before.getCompletionMode());
    at.child("podFailurePolicy").immutable(now.getPodFailurePolicy(), before.getPodFailurePolicy());
    at.child("backoffLimitPerIndex")
        .immutable(now.getBackoffLimitPerIndex(), before.getBackoffLimitPerIndex());
    at.child("managedBy").immutable(now.getManagedBy(), before.getManagedBy());
    at.child("successPolicy").immutable(now.getSuccessPolicy(), before.getSuccessPolicy());
  }

  /** An indexed Job may grow and shrink as a whole. */
  private static void checkCompletions(JobSpec now, JobSpec before, Field at) {
    if (!"Indexed".equals(before.getCompletionMode())) {
      at.immutable(now.getCompletions(), before.getCompletions());
    } else if (now.getCompletions() != null
        && !Objects.equals(now.getCompletions(), now.getParallelism())) {
      at.invalid(now.getCompletions(), "can only be modified in tandem with spec.parallelism");
    }
  }

  /** What a Job and the template of one have in common. */
  static void checkSpec(JobSpec spec, Field at) {
    at.child("parallelism").notNegative(spec.getParallelism());
    at.child("completions").notNegative(spec.getCompletions());
    at.child("activeDeadlineSeconds").notNegative(spec.getActiveDeadlineSeconds());
    at.child("backoffLimit").notNegative(spec.getBackoffLimit());
    at.child("ttlSecondsAfterFinished").notNegative(spec.getTtlSecondsAfterFinished());
    at.child("backoffLimitPerIndex").notNegative(spec.getBackoffLimitPerIndex());
    at.child("maxFailedIndexes").notNegative(spec.getMaxFailedIndexes());
    if (spec.getCompletionMode() != null) {
      at.child("completionMode").oneOf(spec.getCompletionMode(), MODES);
    }
    if ("Indexed".equals(spec.getCompletionMode())) {
      checkIndexed(spec, at);
    }
    if (spec.getPodReplacementPolicy() != null) {
      at.child("podReplacementPolicy").oneOf(spec.getPodReplacementPolicy(), REPLACEMENTS);
    }
    checkTemplate(spec.getTemplate(), at.child("template"));
  }

  private static void checkIndexed(JobSpec spec, Field at) {
    if (spec.getCompletions() == null) {
      at.child("completions").required("when completion mode is Indexed");
    }
    if (spec.getParallelism() != null && spec.getParallelism() > MOST_PARALLEL) {
      at.child("parallelism")
          .invalid(
              spec.getParallelism(),
              "must be less than or equal to 100000 when completion mode is Indexed");
    }
    var most = spec.getMaxFailedIndexes();
    if (most != null && spec.getCompletions() != null && most > spec.getCompletions()) {
      at.child("maxFailedIndexes").invalid(most, "must be less than or equal to completions");
    }
  }

  private static void checkTemplate(@Nullable PodTemplateSpec template, Field at) {
    Templates.check(template, at);
    var spec = template == null ? null : template.getSpec();
    var restart = spec == null ? null : spec.getRestartPolicy();
    var here = at.child("spec").child("restartPolicy");
    if (restart == null || restart.isEmpty() || restart.equals("Always")) {
      here.required(ENDS);
    } else {
      here.oneOf(restart, RESTARTS);
    }
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
