package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobTemplateSpec;
import org.jspecify.annotations.Nullable;

/**
 * Defaults of Jobs and CronJobs.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/v1/defaults.go
 */
public final class BatchDefaults {

  private static final int FAILURES = 6;

  /** Of a Job. */
  public static final Defaults<Job> JOB =
      Defaults.of(Job.class)
          .value("spec", new JobSpec())
          .part(
              "spec",
              Defaults.of(JobSpec.class)
                  .computed("completions", BatchDefaults::completions)
                  .value("parallelism", 1)
                  .computed("backoffLimit", BatchDefaults::failures)
                  .value("completionMode", "NonIndexed")
                  .value("suspend", false)
                  .value("manualSelector", false)
                  .computed("podReplacementPolicy", BatchDefaults::replacement)
                  .part("template", PodDefaults.template()));

  /** Of a CronJob. */
  public static final Defaults<CronJob> CRON_JOB =
      Defaults.of(CronJob.class)
          .value("spec", new CronJobSpec())
          .part(
              "spec",
              Defaults.of(CronJobSpec.class)
                  .value("concurrencyPolicy", "Allow")
                  .value("suspend", false)
                  .value("successfulJobsHistoryLimit", 3)
                  .value("failedJobsHistoryLimit", 1)
                  .part(
                      "jobTemplate",
                      Defaults.of(JobTemplateSpec.class)
                          .part(
                              "spec",
                              Defaults.of(JobSpec.class)
                                  .part("template", PodDefaults.template()))));

  private BatchDefaults() {}

  /** One, for a Job that says nothing of how many Pods it wants. */
  private static @Nullable Object completions(JobSpec spec) {
    return spec.getParallelism() == null ? 1 : null;
  }

  private static Object failures(JobSpec spec) {
    return spec.getBackoffLimitPerIndex() == null ? FAILURES : Integer.MAX_VALUE;
  }

  private static Object replacement(JobSpec spec) {
    return spec.getPodFailurePolicy() == null ? "TerminatingOrFailed" : "Failed";
  }
}
