package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * CronJobs.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go, ValidateCronJob
 */
public final class CronJobRules {

  /** A Job's name is the CronJob's, and 11 characters more. */
  private static final int LONGEST_NAME = 52;

  private static final List<String> POLICIES = List.of("Allow", "Forbid", "Replace");

  private CronJobRules() {}

  /** All but the metadata that every kind has. */
  public static void check(CronJob job, Field root) {
    var name = job.getMetadata().getName();
    if (name != null && name.length() > LONGEST_NAME) {
      root.child("metadata")
          .child("name")
          .invalid(name, "must be no more than " + LONGEST_NAME + " characters");
    }
    var spec = job.getSpec() == null ? new CronJobSpec() : job.getSpec();
    var at = root.child("spec");
    var schedule = spec.getSchedule();
    if (schedule == null || schedule.isEmpty()) {
      at.child("schedule").required();
    } else {
      checkSchedule(schedule, spec.getTimeZone(), at.child("schedule"));
    }
    at.child("startingDeadlineSeconds").notNegative(spec.getStartingDeadlineSeconds());
    var policy = spec.getConcurrencyPolicy();
    if (policy == null || policy.isEmpty()) {
      at.child("concurrencyPolicy").required();
    } else {
      at.child("concurrencyPolicy").oneOf(policy, POLICIES);
    }
    at.child("successfulJobsHistoryLimit").notNegative(spec.getSuccessfulJobsHistoryLimit());
    at.child("failedJobsHistoryLimit").notNegative(spec.getFailedJobsHistoryLimit());
    checkTemplate(spec, at.child("jobTemplate").child("spec"));
    if (spec.getTimeZone() != null) {
      checkZone(spec.getTimeZone(), at.child("timeZone"));
    }
  }

  private static void checkSchedule(String schedule, @Nullable String zone, Field at) {
    var zoned = schedule.startsWith("TZ=") || schedule.startsWith("CRON_TZ=");
    if (!zoned) {
      CronSchedule.problem(schedule).ifPresent(problem -> at.invalid(schedule, problem));
    } else if (zone != null) {
      at.invalid(schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule");
    } else {
      at.invalid(schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
    }
  }

  private static void checkTemplate(CronJobSpec spec, Field at) {
    var template = spec.getJobTemplate();
    var job = template == null || template.getSpec() == null ? new JobSpec() : template.getSpec();
    JobRules.checkSpec(job, at);
    if (job.getSelector() != null) {
      at.child("selector").invalid(job.getSelector(), "`selector` will be auto-generated");
    }
    if (Boolean.TRUE.equals(job.getManualSelector())) {
      at.child("manualSelector").notSupported(true, List.of("nil", "false"));
    }
  }

  private static void checkZone(String zone, Field at) {
    if (zone.isEmpty()) {
      at.invalid(zone, "timeZone must be nil or non-empty string");
      return;
    }
    if (zone.toLowerCase(Locale.ROOT).equals("local")) {
      at.invalid(
          zone,
          "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
    }
    if (!zone.equals("Local") && !ZoneId.getAvailableZoneIds().contains(zone)) {
      at.invalid(zone, "unknown time zone " + zone);
    }
  }
}
