package dev.podarium.objects.workloads;

import dev.podarium.objects.decoding.GoLocation;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobStatus;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobTemplateSpec;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What can be asked of a CronJob, and the Jobs that come of its template. */
public final class CronJobs {

  /**
   * The annotation of a Job that says for when it was meant.
   *
   * <p>Source: k8s.io/api/batch/v1/types.go, CronJobScheduledTimestampAnnotation
   */
  public static final String SCHEDULED = "batch.kubernetes.io/cronjob-scheduled-timestamp";

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private CronJobs() {}

  /** What was asked for, which may be nothing yet in what somebody is typing. */
  public static CronJobSpec spec(CronJob job) {
    return job.getSpec() == null ? new CronJobSpec() : job.getSpec();
  }

  /** Its status, which may be empty. */
  public static CronJobStatus status(CronJob job) {
    return job.getStatus() == null ? new CronJobStatus() : job.getStatus();
  }

  /** Its Jobs that have not ended, as its status says. */
  public static List<ObjectReference> active(CronJob job) {
    var active = status(job).getActive();
    return active == null ? List.of() : active;
  }

  /** Whether it starts nothing for now. */
  public static boolean suspended(CronJob job) {
    return Boolean.TRUE.equals(spec(job).getSuspend());
  }

  /** For when it last made a Job. */
  public static Optional<Instant> lastSchedule(CronJob job) {
    return Optional.ofNullable(status(job).getLastScheduleTime()).map(Instant::parse);
  }

  /** Its schedule; empty when it cannot be read. */
  public static Optional<CronSchedule> schedule(CronJob job) {
    var text = Objects.requireNonNullElse(spec(job).getSchedule(), "");
    return CronSchedule.problem(text).isPresent()
        ? Optional.empty()
        : Optional.of(CronSchedule.of(text));
  }

  /** Whose clock its schedule goes by: UTC unless it says otherwise. */
  public static ZoneId zone(CronJob job) {
    var name = Objects.requireNonNullElse(spec(job).getTimeZone(), "");
    return GoLocation.problem(name).isEmpty() ? GoLocation.of(name) : ZoneOffset.UTC;
  }

  /** When it starts a Job next after an instant; empty while suspended, or when it never does. */
  public static Optional<Instant> next(CronJob job, Instant after) {
    return suspended(job)
        ? Optional.empty()
        : schedule(job).flatMap(schedule -> schedule.next(after, zone(job)));
  }

  /**
   * The Job for an instant of the schedule: called after the CronJob and the minutes since 1970.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/cronjob/utils.go, getJobFromTemplate2
   */
  public static Job jobFor(CronJob job, Instant scheduled) {
    var stamp = RFC_3339.format(scheduled.atZone(zone(job)));
    return Metas.withController(
        Metas.withAnnotation(jobOf(job, jobName(job, scheduled)), SCHEDULED, stamp), job);
  }

  /** The name of the Job for an instant of the schedule. */
  public static String jobName(CronJob job, Instant scheduled) {
    return job.getMetadata().getName() + "-" + Math.floorDiv(scheduled.getEpochSecond(), 60);
  }

  /**
   * The Job that somebody starts by hand.
   *
   * <p>Source: k8s.io/kubectl/pkg/cmd/create/create_job.go, createJobFromCronJob
   */
  public static Job jobByHand(CronJob job, String name) {
    var made = jobOf(job, name);
    var annotations = new LinkedHashMap<>(Map.of("cronjob.kubernetes.io/instantiate", "manual"));
    annotations.putAll(Metas.annotations(made));
    var owner = Metas.controllerReference(job).edit().withBlockOwnerDeletion(null).build();
    return Metas.withOwners(Metas.withAnnotations(made, annotations), List.of(owner));
  }

  /** A Job as the template has it, without an owner. */
  private static Job jobOf(CronJob job, String name) {
    var template = Objects.requireNonNullElseGet(spec(job).getJobTemplate(), JobTemplateSpec::new);
    var said = template.getMetadata() == null ? new ObjectMeta() : template.getMetadata();
    var metadata =
        new ObjectMetaBuilder()
            .withName(name)
            .withNamespace(job.getMetadata().getNamespace())
            .withLabels(said.getLabels())
            .withAnnotations(said.getAnnotations())
            .build();
    return new Job("batch/v1", "Job", metadata, template.getSpec(), null);
  }
}
