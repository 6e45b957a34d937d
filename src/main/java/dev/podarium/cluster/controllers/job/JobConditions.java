package dev.podarium.cluster.controllers.job;

import dev.podarium.objects.metadata.Conditions;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobConditionBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The conditions of a Job.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/job_controller.go, newCondition,
 * ensureJobConditionStatus
 */
final class JobConditions {

  private JobConditions() {}

  /** One that holds from now on. */
  static JobCondition held(String type, String reason, String message, long now) {
    return of(type, "True", reason, message, now);
  }

  private static JobCondition of(
      String type, String status, String reason, String message, long now) {
    return new JobConditionBuilder()
        .withType(type)
        .withStatus(status)
        .withReason(reason)
        .withMessage(message)
        .withLastProbeTime(Timestamps.at(now))
        .withLastTransitionTime(Timestamps.at(now))
        .build();
  }

  /** The conditions with one set, unless it says the same already: an absent one is not False. */
  static List<JobCondition> with(
      List<JobCondition> all, String type, boolean holds, String reason, String message, long now) {
    var wanted = of(type, holds ? "True" : "False", reason, message, now);
    var known = Conditions.find(all, JobCondition::getType, type);
    return known == null
        ? holds ? with(all, wanted) : all
        : same(known, wanted) ? all : with(all, wanted);
  }

  private static List<JobCondition> with(List<JobCondition> all, JobCondition wanted) {
    return Conditions.with(all, JobCondition::getType, wanted);
  }

  private static boolean same(JobCondition known, JobCondition wanted) {
    return Objects.equals(known.getStatus(), wanted.getStatus())
        && Objects.equals(known.getReason(), wanted.getReason())
        && Objects.equals(known.getMessage(), wanted.getMessage());
  }

  /** The conditions with one more at the end, whatever is there already. */
  static List<JobCondition> and(List<JobCondition> all, JobCondition more) {
    var longer = new ArrayList<>(all);
    longer.add(more);
    return longer;
  }
}
