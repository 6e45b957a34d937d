package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.decoding.GoLocation;
import dev.podarium.objects.workloads.CronSchedule;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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

  /** Parts of letters and a few signs; none is {@code .} or {@code ..} or begins with a hyphen. */
  private static final Pattern ZONE_NAME =
      Pattern.compile("(?!-|\\.{1,2}(/|$))[\\w.+-]{1,14}(/(?!-|\\.{1,2}(/|$))[\\w.+-]{1,14})*");

  private CronJobRules() {}

  /** All but the metadata that every kind has, and what an old one may go on having. */
  public static void check(CronJob job, Field root) {
    var spec = specOf(job);
    var at = root.child("spec");
    var schedule = schedule(spec);
    if (schedule.isEmpty()) {
      at.child("schedule").required();
    } else {
      CronSchedule.problem(schedule)
          .ifPresent(problem -> at.child("schedule").invalid(schedule, problem));
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
  }

  /** What a new one may not have. */
  public static void checkCreate(CronJob job, Field root) {
    var name = job.getMetadata().getName();
    if (name != null && name.length() > LONGEST_NAME) {
      root.child("metadata")
          .child("name")
          .invalid(name, "must be no more than " + LONGEST_NAME + " characters");
    }
    checkZoned(specOf(job), root.child("spec"));
    checkZone(specOf(job).getTimeZone(), root.child("spec").child("timeZone"));
  }

  /** A schedule that has always named its zone may go on doing so, and an old zone stays. */
  public static void checkUpdate(CronJob now, CronJob before, Field root) {
    var spec = specOf(now);
    var at = root.child("spec");
    if (!namesZone(specOf(before))) {
      checkZoned(spec, at);
    } else if (namesZone(spec) && spec.getTimeZone() != null) {
      at.child("schedule")
          .invalid(schedule(spec), "cannot use both timeZone field and TZ or CRON_TZ in schedule");
    }
    if (!Objects.equals(spec.getTimeZone(), specOf(before).getTimeZone())) {
      checkZone(spec.getTimeZone(), at.child("timeZone"));
    }
  }

  private static CronJobSpec specOf(CronJob job) {
    return job.getSpec() == null ? new CronJobSpec() : job.getSpec();
  }

  private static String schedule(CronJobSpec spec) {
    return spec.getSchedule() == null ? "" : spec.getSchedule();
  }

  private static boolean namesZone(CronJobSpec spec) {
    return schedule(spec).contains("TZ");
  }

  private static void checkZoned(CronJobSpec spec, Field at) {
    if (namesZone(spec)) {
      at.child("schedule")
          .invalid(
              schedule(spec), "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
    }
  }

  private static void checkTemplate(CronJobSpec spec, Field at) {
    var template = spec.getJobTemplate();
    var job = template == null || template.getSpec() == null ? new JobSpec() : template.getSpec();
    JobSpecs.check(job, at);
    if (job.getSelector() != null) {
      at.child("selector").invalid(job.getSelector(), "`selector` will be auto-generated");
    }
    if (Boolean.TRUE.equals(job.getManualSelector())) {
      at.child("manualSelector").notSupported(true, List.of("nil", "false"));
    }
  }

  private static void checkZone(@Nullable String zone, Field at) {
    if (zone == null) {
      return;
    }
    if (zone.isEmpty()) {
      at.invalid(zone, "timeZone must be nil or non-empty string");
      return;
    }
    if (!ZONE_NAME.matcher(zone).matches()) {
      at.invalid(zone, "unknown time zone " + zone);
      return;
    }
    if (zone.equalsIgnoreCase("Local")) {
      at.invalid(
          zone,
          "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
    }
    GoLocation.problem(zone).ifPresent(problem -> at.invalid(zone, problem));
  }
}
