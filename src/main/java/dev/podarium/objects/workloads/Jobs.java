package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked of a Job, and copies of it with a part changed. */
public final class Jobs {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** Seconds: beyond any session. */
  private static final long FARTHEST = Integer.MAX_VALUE;

  /** Source: k8s.io/api/batch/v1/types.go, JobControllerName. */
  private static final String OWN_CONTROLLER = "kubernetes.io/job-controller";

  private static final String PREFIX = "batch.kubernetes.io/";
  private static final List<String> ENDS = List.of("Complete", "Failed");

  private static final JobStatus NEVER_SYNCED = new JobStatus();

  private Jobs() {}

  /** Its status; an empty one when its controller has not written any. */
  public static JobStatus status(Job job) {
    return job.getStatus() == null ? NEVER_SYNCED : job.getStatus();
  }

  /** Its conditions; empty when it has none. */
  public static List<JobCondition> conditions(Job job) {
    var conditions = status(job).getConditions();
    return conditions == null ? List.of() : conditions;
  }

  /** Its condition of that type when that is True, or null. */
  public static @Nullable JobCondition held(Job job, String type) {
    var condition = Conditions.find(conditions(job), JobCondition::getType, type);
    return condition != null && "True".equals(condition.getStatus()) ? condition : null;
  }

  /** Whether it has come to its end, well or not. */
  public static boolean finished(Job job) {
    return finishedAs(job).isPresent();
  }

  /** Whether another controller than Kubernetes' own sees to it. */
  public static boolean managedElsewhere(Job job) {
    var controller = job.getSpec().getManagedBy();
    return controller != null && !controller.equals(OWN_CONTROLLER);
  }

  /** {@code spec.suspend}: whether it is to have no Pods for now. */
  public static boolean suspended(Job job) {
    return Boolean.TRUE.equals(job.getSpec().getSuspend());
  }

  /** Whether each Pod has an index of its own to complete. */
  public static boolean indexed(Job job) {
    return "Indexed".equals(job.getSpec().getCompletionMode());
  }

  /** Whether its Pods themselves know when the work is done: no number of completions is given. */
  public static boolean workQueue(Job job) {
    return job.getSpec().getCompletions() == null;
  }

  /** {@code spec.completions}: how many Pods have to succeed; 0 for a work queue. */
  public static int completions(Job job) {
    return orZero(job.getSpec().getCompletions());
  }

  /** {@code spec.parallelism}: how many Pods may run at once. */
  public static int parallelism(Job job) {
    var parallelism = job.getSpec().getParallelism();
    return parallelism == null ? 1 : parallelism;
  }

  /** {@code spec.backoffLimit}: how many Pods may fail. */
  public static int backoffLimit(Job job) {
    var limit = job.getSpec().getBackoffLimit();
    return limit == null ? 6 : limit;
  }

  /** Whether failures are counted for each index apart. */
  public static boolean limitsEachIndex(Job job) {
    return job.getSpec().getBackoffLimitPerIndex() != null;
  }

  /** Whether a Pod is replaced when it has ended, and not already when it is being deleted. */
  public static boolean replacesOnlyFailed(Job job) {
    return "Failed".equals(job.getSpec().getPodReplacementPolicy())
        || job.getSpec().getPodFailurePolicy() != null;
  }

  /** {@code status.active}, 0 when absent. */
  public static int active(Job job) {
    return orZero(status(job).getActive());
  }

  /** {@code status.succeeded}, 0 when absent. */
  public static int succeeded(Job job) {
    return orZero(status(job).getSucceeded());
  }

  /** {@code status.failed}, 0 when absent. */
  public static int failed(Job job) {
    return orZero(status(job).getFailed());
  }

  /**
   * When it will have been active for as long as it may, in virtual nanoseconds; {@link
   * Long#MAX_VALUE} for one that has no deadline, has not started or is suspended.
   */
  public static long deadline(Job job) {
    var seconds = job.getSpec().getActiveDeadlineSeconds();
    var started = status(job).getStartTime();
    return seconds == null || started == null || suspended(job)
        ? Long.MAX_VALUE
        : Timestamps.nanos(started) + Math.min(seconds, FARTHEST) * NANOS_PER_SECOND;
  }

  /**
   * When it is to be deleted since it has finished, in virtual nanoseconds; {@link Long#MAX_VALUE}
   * for one that has not finished or may stay.
   *
   * <p>Source: kubernetes/kubernetes,
   * pkg/controller/ttlafterfinished/ttlafterfinished_controller.go
   */
  public static long expiry(Job job) {
    var seconds = job.getSpec().getTtlSecondsAfterFinished();
    var end = finishedAs(job).map(type -> held(job, type)).orElse(null);
    return seconds == null || end == null || end.getLastTransitionTime() == null
        ? Long.MAX_VALUE
        : Timestamps.nanos(end.getLastTransitionTime()) + seconds * NANOS_PER_SECOND;
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

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
