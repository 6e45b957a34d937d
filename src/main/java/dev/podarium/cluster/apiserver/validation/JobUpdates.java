package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.workloads.JobTemplates;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.Objects;

/**
 * What of a Job can be changed.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go, ValidateJobSpecUpdate;
 * pkg/registry/batch/job/strategy.go, validationOptionsForJob
 */
public final class JobUpdates {

  private JobUpdates() {}

  /** Completions, selector, template, mode and policies stay, but for what is said below. */
  public static void check(Job job, Job stored, Field at) {
    var now = JobRules.specOf(job);
    var before = JobRules.specOf(stored);
    checkCompletions(now, before, at.child("completions"));
    at.child("selector").immutable(now.getSelector(), before.getSelector());
    checkTemplate(now, stored, at.child("template"));
    at.child("completionMode").immutable(now.getCompletionMode(), before.getCompletionMode());
    at.child("podFailurePolicy").immutable(now.getPodFailurePolicy(), before.getPodFailurePolicy());
    at.child("backoffLimitPerIndex")
        .immutable(now.getBackoffLimitPerIndex(), before.getBackoffLimitPerIndex());
    at.child("managedBy").immutable(now.getManagedBy(), before.getManagedBy());
    at.child("successPolicy").immutable(now.getSuccessPolicy(), before.getSuccessPolicy());
  }

  /** An indexed Job may grow and shrink as a whole. */
  private static void checkCompletions(JobSpec now, JobSpec before, Field at) {
    if (!"Indexed".equals(now.getCompletionMode())) {
      at.immutable(now.getCompletions(), before.getCompletions());
    } else if (now.getCompletions() != null
        && !Objects.equals(now.getCompletions(), before.getCompletions())
        && !Objects.equals(now.getCompletions(), now.getParallelism())) {
      at.invalid(now.getCompletions(), "can only be modified in tandem with spec.parallelism");
    }
  }

  /** While it is suspended and has no Pods, a Job's Pods may be sent elsewhere and resized. */
  private static void checkTemplate(JobSpec now, Job stored, Field at) {
    var before = JobRules.specOf(stored).getTemplate();
    if (now.getTemplate() == null || before == null || !idle(stored)) {
      at.immutable(now.getTemplate(), before);
      return;
    }
    var allowed = JobTemplates.withMutableParts(before, now.getTemplate());
    at.child("spec").immutable(now.getTemplate().getSpec(), allowed.getSpec());
    if (!Objects.equals(now.getTemplate().getMetadata(), allowed.getMetadata())) {
      at.immutable(now.getTemplate(), before);
    }
  }

  private static boolean idle(Job job) {
    return job.getSpec() != null
        && Jobs.suspended(job)
        && Jobs.active(job) == 0
        && (Jobs.held(job, "Suspended") != null || Jobs.status(job).getStartTime() == null);
  }
}
