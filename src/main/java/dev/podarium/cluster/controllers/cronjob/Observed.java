package dev.podarium.cluster.controllers.cronjob;

import dev.podarium.cluster.client.Note;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.workloads.CronJobs;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobStatusBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a CronJob's Jobs since its status was written: its list of active ones put
 * right, and what is to be told of it.
 *
 * <p>Upstream asks the server about each active Job that its cache lacks. Here the view that holds
 * the status holds every Job that the status names, unless it is gone.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/cronjob/cronjob_controllerv2.go, syncCronJob
 *
 * @param job the CronJob with its status put right
 */
record Observed(CronJob job, List<Note> notes) {

  /** Compares a CronJob with its Jobs, those that were just deleted left out of its list. */
  static Observed of(CronJob job, List<Job> jobs, List<Job> deleted) {
    var look = new Look(job);
    deleted.forEach(gone -> look.active.remove(gone.getMetadata().getUid()));
    jobs.forEach(look::at);
    look.forgetMissing(jobs);
    return new Observed(look.withStatus(), List.copyOf(look.notes));
  }

  private static final class Look {

    private final CronJob job;
    private final Map<String, ObjectReference> active = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable String lastSuccess;

    Look(CronJob job) {
      this.job = job;
      lastSuccess = CronJobs.status(job).getLastSuccessfulTime();
      CronJobs.active(job).forEach(each -> active.put(each.getUid(), each));
    }

    void at(Job child) {
      var uid = child.getMetadata().getUid();
      var end = Jobs.finishedAs(child);
      if (end.isEmpty() && !active.containsKey(uid)) {
        notes.add(
            Note.warning(
                job,
                "UnexpectedJob",
                "Saw a job that the controller did not create or forgot: " + name(child)));
      }
      if (end.isPresent() && active.remove(uid) != null) {
        var message = "Saw completed job: %s, condition: %s".formatted(name(child), end.get());
        notes.add(Note.normal(job, "SawCompletedJob", message));
      }
      if (end.filter("Complete"::equals).isPresent()) {
        succeeded(child.getStatus().getCompletionTime());
      }
    }

    private void succeeded(@Nullable String completion) {
      if (completion != null
          && (lastSuccess == null
              || Instant.parse(completion).isAfter(Instant.parse(lastSuccess)))) {
        lastSuccess = completion;
      }
    }

    void forgetMissing(List<Job> jobs) {
      var there = jobs.stream().map(child -> child.getMetadata().getUid()).toList();
      for (var missing : List.copyOf(active.values())) {
        if (!there.contains(missing.getUid())) {
          active.remove(missing.getUid());
          notes.add(
              Note.normal(job, "MissingJob", "Active job went missing: " + missing.getName()));
        }
      }
    }

    CronJob withStatus() {
      var before = CronJobs.status(job);
      var left = List.copyOf(active.values());
      return left.equals(CronJobs.active(job))
              && Objects.equals(lastSuccess, before.getLastSuccessfulTime())
          ? job
          : SpecAndStatus.withStatus(
              job,
              new CronJobStatusBuilder(before)
                  .withActive(left)
                  .withLastSuccessfulTime(lastSuccess)
                  .build());
    }

    private static String name(Job child) {
      return child.getMetadata().getName();
    }
  }
}
