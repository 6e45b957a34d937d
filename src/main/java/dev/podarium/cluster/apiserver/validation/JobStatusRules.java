package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.api.model.batch.v1.UncountedTerminatedPods;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The status of a Job, whoever writes it: it tells no lies and takes nothing back. A rule is asked
 * when something changes that it is about.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go, validateJobStatus,
 * ValidateJobStatusUpdate; pkg/registry/batch/job/strategy.go, getStatusValidationOptions
 */
public final class JobStatusRules {

  private final Job now;
  private final Job before;
  private final JobStatus status;
  private final JobStatus stored;
  private final Field at;

  private JobStatusRules(Job now, Job before, Field at) {
    this.now = now;
    this.before = before;
    this.status = Jobs.status(now);
    this.stored = Jobs.status(before);
    this.at = at;
  }

  /** Reports what is wrong with a new status; both Jobs have the same spec. */
  public static void check(Job now, Job before, Field at) {
    var rules = new JobStatusRules(now, before, at);
    rules.checkNumbers();
    rules.checkUncounted();
    rules.checkEnds();
    rules.checkTimes();
    new JobStatusIndexes(now, before, at).check();
  }

  private void checkNumbers() {
    at.child("active").notNegative(status.getActive());
    at.child("succeeded").notNegative(status.getSucceeded());
    at.child("failed").notNegative(status.getFailed());
    at.child("ready").notNegative(status.getReady());
    at.child("terminating").notNegative(status.getTerminating());
    if (Jobs.failed(now) < Jobs.failed(before)) {
      at.child("failed").invalid(Jobs.failed(now), "cannot decrease the failed counter");
    }
    var elastic =
        Jobs.indexed(now)
            && Objects.equals(now.getSpec().getCompletions(), now.getSpec().getParallelism());
    if (!elastic && Jobs.succeeded(now) < Jobs.succeeded(before)) {
      at.child("succeeded").invalid(Jobs.succeeded(now), "cannot decrease the succeeded counter");
    }
    var ready = status.getReady();
    if ((changed(JobStatus::getReady) || changed(JobStatus::getActive))
        && ready != null
        && ready > Jobs.active(now)) {
      at.child("ready").invalid(ready, "cannot set more ready pods than active");
    }
  }

  private boolean changed(Function<JobStatus, @Nullable Object> field) {
    return !Objects.equals(field.apply(status), field.apply(stored));
  }

  private void checkUncounted() {
    var uncounted = uncounted();
    var seen = new HashSet<String>();
    var here = at.child("uncountedTerminatedPods");
    checkUids(uncounted.getSucceeded(), seen, here.child("succeeded"));
    checkUids(uncounted.getFailed(), seen, here.child("failed"));
  }

  private UncountedTerminatedPods uncounted() {
    var uncounted = status.getUncountedTerminatedPods();
    return uncounted == null ? new UncountedTerminatedPods() : uncounted;
  }

  private static void checkUids(List<String> uids, Set<String> seen, Field at) {
    for (var i = 0; i < uids.size(); i++) {
      if (uids.get(i).isEmpty()) {
        at.index(i).invalid("", "must not be empty");
      } else if (!seen.add(uids.get(i))) {
        at.index(i).duplicate(uids.get(i));
      }
    }
  }

  private static boolean complete(Job job) {
    return Jobs.held(job, "Complete") != null;
  }

  private static boolean failed(Job job) {
    return Jobs.held(job, "Failed") != null;
  }

  private static boolean targetsFailure(Job job) {
    return Jobs.held(job, "FailureTarget") != null;
  }

  private static boolean meetsCriteria(Job job) {
    return Jobs.held(job, "SuccessCriteriaMet") != null;
  }

  private boolean turned(Predicate<Job> what) {
    return what.test(now) != what.test(before);
  }

  private void checkEnds() {
    var here = at.child("conditions");
    if ((turned(JobStatusRules::complete) || turned(JobStatusRules::failed))
        && complete(now)
        && failed(now)) {
      here.broken("cannot set Complete=True and Failed=true conditions");
    }
    if ((turned(JobStatusRules::complete) || turned(JobStatusRules::targetsFailure))
        && complete(now)
        && targetsFailure(now)) {
      here.broken("cannot set Complete=True and FailureTarget=true conditions");
    }
    checkAnnouncements(here);
    for (var type : List.of("Failed", "Complete", "FailureTarget")) {
      if (Jobs.held(before, type) != null && Jobs.held(now, type) == null) {
        here.broken("cannot disable the terminal " + type + "=True condition");
      }
    }
    checkRest();
  }

  private void checkAnnouncements(Field here) {
    if ((turned(JobStatusRules::failed) || turned(JobStatusRules::targetsFailure))
        && failed(now)
        && !targetsFailure(now)) {
      here.broken("cannot set Failed=True condition without the FailureTarget=true condition");
    }
    if ((turned(JobStatusRules::complete) || turned(JobStatusRules::meetsCriteria))
        && complete(now)
        && !meetsCriteria(now)) {
      here.broken(
          "cannot set Complete=True condition without the SuccessCriteriaMet=true condition");
    }
    checkCriteria(here);
  }

  private void checkCriteria(Field here) {
    if (meetsCriteria(now) && failed(now)) {
      here.broken("cannot set SuccessCriteriaMet=True and Failed=true conditions");
    }
    if (meetsCriteria(now) && targetsFailure(now)) {
      here.broken("cannot set SuccessCriteriaMet=True and FailureTarget=true conditions");
    }
    if (now.getSpec().getSuccessPolicy() != null && !meetsCriteria(now) && complete(now)) {
      here.broken(
          "cannot set Complete=True for Job with SuccessPolicy unless SuccessCriteriaMet=True");
    }
    if (meetsCriteria(before) && !meetsCriteria(now)) {
      here.broken("cannot disable the SuccessCriteriaMet=True condition");
    }
    if (complete(before) && !meetsCriteria(before) && meetsCriteria(now)) {
      here.broken(
          "cannot set SuccessCriteriaMet=True for Job already has Complete=true conditions");
    }
  }

  /** What has ended has no Pods that run, end or wait to be counted. */
  private void checkRest() {
    var turned = turned(Jobs::finished);
    if (!Jobs.finished(now)) {
      return;
    }
    if ((turned || changed(JobStatus::getActive)) && Jobs.active(now) > 0) {
      at.child("active").invalid(Jobs.active(now), "active>0 is invalid for finished job");
    }
    var terminating = status.getTerminating();
    if ((turned || changed(JobStatus::getTerminating)) && terminating != null && terminating > 0) {
      at.child("terminating").invalid(terminating, "terminating>0 is invalid for finished job");
    }
    var uncounted = uncounted();
    if ((turned || changed(JobStatus::getUncountedTerminatedPods))
        && !(uncounted.getFailed().isEmpty() && uncounted.getSucceeded().isEmpty())) {
      at.child("uncountedTerminatedPods")
          .invalid(uncounted, "uncountedTerminatedPods needs to be empty for finished job");
    }
  }

  private void checkTimes() {
    var started = status.getStartTime();
    var ended = status.getCompletionTime();
    var moved = changed(JobStatus::getStartTime);
    var nothingToDo = Jobs.suspended(now) && Objects.equals(now.getSpec().getCompletions(), 0);
    if ((turned(Jobs::finished) || moved)
        && !nothingToDo
        && started == null
        && Jobs.finished(now)) {
      at.child("startTime").required("startTime is required for finished job");
    }
    if (moved && stored.getStartTime() != null && !Jobs.suspended(now)) {
      at.child("startTime").required("startTime cannot be removed for unsuspended job");
    }
    if (turned(JobStatusRules::complete) || changed(JobStatus::getCompletionTime)) {
      checkCompletion(ended);
    }
    if ((moved || changed(JobStatus::getCompletionTime)) && isBefore(ended, started)) {
      at.child("completionTime").invalid(ended, "completionTime cannot be set before startTime");
    }
    if (ended != null
        && stored.getCompletionTime() != null
        && !ended.equals(stored.getCompletionTime())) {
      at.child("completionTime").invalid(ended, "completionTime cannot be mutated");
    }
  }

  private void checkCompletion(@Nullable String ended) {
    if (ended != null && !complete(now)) {
      at.child("completionTime")
          .invalid(ended, "cannot set completionTime when there is no Complete=True condition");
    }
    if (ended == null && complete(now)) {
      at.child("completionTime").required("completionTime is required for Complete jobs");
    }
  }

  private static boolean isBefore(@Nullable String one, @Nullable String other) {
    return one != null && other != null && Instant.parse(one).isBefore(Instant.parse(other));
  }
}
