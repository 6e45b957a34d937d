package dev.podarium.cluster.controllers.cronjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.CronJobs;
import dev.podarium.objects.workloads.CronSchedule;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.OneSync;
import dev.podarium.upstream.OneSync.Outcome;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: kubernetes/kubernetes, pkg/controller/cronjob/cronjob_controllerv2_test.go, utils_test.go
 */
class CronJobTableTest {

  @TestFactory
  Stream<DynamicTest> cronJobsAreLookedAfterAsUpstream() {
    return Conformance.tests("workload-cronjob", CronJobTableTest::check);
  }

  private static void check(Case one) {
    switch (text(one, "op")) {
      case "sync" -> checkSync(one);
      case "recentSchedule" -> checkDue(one);
      case "requeue" -> checkRequeue(one);
      case "oldestFirst" -> checkOrder(one);
      case "history" -> checkHistory(one);
      case "jobFromTemplate" -> checkJob(one);
      case "updateDelay" -> checkUpdate(one);
      case "ownJobs" -> checkOwnJobs(one);
      default -> throw new AssertionError(one.given());
    }
  }

  private static String text(Case one, String field) {
    return String.valueOf(one.given().get(field));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? new LinkedHashMap<>() : new LinkedHashMap<>((Map<String, Object>) value);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }

  private static CronJob cronJob(Object tree) {
    var job = Json.object(map(tree), CronJob.class);
    return job.getMetadata().getUid() == null ? Metas.born(job, "uid", null) : job;
  }

  private static List<Job> jobs(Case one, String field) {
    return maps(one.given().get(field)).stream()
        .map(tree -> Json.object(tree, Job.class))
        .map(CronJobTableTest::ofNamedOwner)
        .toList();
  }

  /** Kind and uid of owners are left out where they do not matter. */
  private static Job ofNamedOwner(Job job) {
    return Metas.withOwners(
        job,
        Metas.owners(job).stream()
            .map(
                owner ->
                    owner.getUid() == null
                        ? owner
                            .edit()
                            .withKind("CronJob")
                            .withApiVersion("batch/v1")
                            .withUid("uid")
                            .build()
                        : owner)
            .toList());
  }

  /**
   * A view that holds a status holds every Job that the status names, so those that upstream's
   * cache lacks are given as well.
   */
  private static void checkSync(Case one) {
    var jobs = new ArrayList<>(jobs(one, "jobs"));
    jobs.addAll(jobs(one, "jobsNotYetSeen"));
    var job = withUids(cronJob(one.given().get("cronJob")), jobs);
    var objects = new ArrayList<HasMetadata>(jobs);
    objects.add(job);
    var now = Instant.parse(text(one, "now"));

    var outcome = OneSync.of(objects).at(Timestamps.nanos(now)).look(new CronJobController(), job);

    checkWrites(one, outcome);
    checkStatus(one, outcome);
    assertThat(outcome.notes())
        .extracting(note -> note.type() + " " + note.reason())
        .isEqualTo(one.expected().get("events"));
    checkAgain(outcome.again(), now, one.expected().get("requeueAfterSeconds"));
  }

  private static CronJob withUids(CronJob job, List<Job> jobs) {
    return job.getStatus() == null
        ? job
        : new CronJobBuilder(job)
            .editStatus()
            .withActive(CronJobs.active(job).stream().map(each -> withUid(each, jobs)).toList())
            .endStatus()
            .build();
  }

  private static ObjectReference withUid(ObjectReference active, List<Job> jobs) {
    return jobs.stream()
        .map(Job::getMetadata)
        .filter(meta -> meta.getName().equals(active.getName()))
        .findFirst()
        .map(meta -> new ObjectReferenceBuilder(active).withUid(meta.getUid()).build())
        .orElse(active);
  }

  private static void checkWrites(Case one, Outcome outcome) {
    var created = map(one.expected().get("jobCreated"));
    var creations = outcome.writes(Create.class);
    assertThat(creations).hasSize(created.isEmpty() ? 0 : 1);
    if (!created.isEmpty()) {
      var job = creations.getFirst().object();
      assertThat(job.getMetadata().getName()).isEqualTo(created.get("name"));
      assertThat(Instant.parse(Metas.annotations(job).get(CronJobs.SCHEDULED)))
          .isEqualTo(Instant.parse(String.valueOf(created.get("scheduledTime"))));
    }
    assertThat(outcome.writes(Delete.class))
        .extracting(deletion -> deletion.target().name())
        .isEqualTo(one.expected().get("jobsDeleted"));
  }

  private static void checkStatus(Case one, Outcome outcome) {
    assertThat(outcome.status() != null).isEqualTo(one.expected().get("statusWritten"));
    var after = outcome.world().list(CronJob.class).findFirst().orElseThrow();
    var expected = map(one.expected().get("status"));
    var status = CronJobs.status(after);
    assertThat(CronJobs.active(after))
        .extracting(ObjectReference::getName)
        .isEqualTo(expected.get("active"));
    assertThat(status.getLastScheduleTime()).isEqualTo(expected.get("lastScheduleTime"));
    assertThat(status.getLastSuccessfulTime()).isEqualTo(expected.get("lastSuccessfulTime"));
  }

  private static void checkAgain(long again, Instant now, Object seconds) {
    if (seconds == null) {
      assertThat(again).isEqualTo(Long.MAX_VALUE);
    } else {
      assertThat((again - Timestamps.nanos(now)) / 1e9)
          .isCloseTo(((Number) seconds).doubleValue(), within(1e-6));
    }
  }

  private static Starts starts(Case one) {
    var job =
        new CronJobBuilder()
            .withNewMetadata()
            .withCreationTimestamp(text(one, "creationTimestamp"))
            .endMetadata()
            .withNewSpec()
            .withStartingDeadlineSeconds(
                one.given().get("startingDeadlineSeconds") instanceof Number seconds
                    ? Long.valueOf(seconds.longValue())
                    : null)
            .endSpec()
            .withNewStatus()
            .withLastScheduleTime((String) one.given().get("lastScheduleTime"))
            .endStatus()
            .build();
    return Starts.of(job, CronSchedule.of(text(one, "schedule")), Instant.parse(text(one, "now")));
  }

  private static void checkDue(Case one) {
    var due = starts(one).due((Boolean) one.given().get("deadlineCounts"));
    if (one.expected().containsKey("error")) {
      assertThat(due.problem()).isNotNull();
      return;
    }
    assertThat(due.problem()).isNull();
    assertThat(due.earliest()).isEqualTo(one.expected().get("earliestTime").toString());
    assertThat(due.mostRecent().map(Instant::toString).orElse("none"))
        .isEqualTo(one.expected().get("mostRecent"));
    assertThat(due.missed().name().toLowerCase(Locale.ROOT))
        .isEqualTo(one.expected().get("missed"));
  }

  private static void checkRequeue(Case one) {
    var starts = starts(one);
    checkAgain(
        Timestamps.nanos(starts.again()), starts.now(), one.expected().get("requeueAfterSeconds"));
  }

  /** Jobs in the short form: name, start time and the condition that ended it. */
  private static List<Job> shortJobs(Case one) {
    return maps(one.given().get("jobs")).stream()
        .map(
            each -> {
              var tree = new LinkedHashMap<String, Object>();
              tree.put("metadata", Map.of("name", each.get("name")));
              var status = new LinkedHashMap<String, Object>();
              if (each.get("startTime") != null) {
                status.put("startTime", each.get("startTime"));
              }
              if (each.get("condition") != null) {
                status.put(
                    "conditions", List.of(Map.of("type", each.get("condition"), "status", "True")));
              }
              tree.put("status", status);
              return Json.object(tree, Job.class);
            })
        .toList();
  }

  private static List<String> names(List<Job> jobs) {
    return jobs.stream().map(job -> job.getMetadata().getName()).toList();
  }

  private static void checkOrder(Case one) {
    assertThat(names(shortJobs(one).stream().sorted(History.OLDEST_FIRST).toList()))
        .isEqualTo(one.expected().get("names"));
  }

  private static void checkHistory(Case one) {
    var owner =
        new CronJobBuilder()
            .withNewSpec()
            .withSuccessfulJobsHistoryLimit((Integer) one.given().get("successfulJobsHistoryLimit"))
            .withFailedJobsHistoryLimit((Integer) one.given().get("failedJobsHistoryLimit"))
            .endSpec()
            .build();
    assertThat(names(History.surplus(owner, shortJobs(one))))
        .isEqualTo(one.expected().get("deleted"));
  }

  private static void checkJob(Case one) {
    var job =
        CronJobs.jobFor(
            cronJob(one.given().get("cronJob")), Instant.parse(text(one, "scheduledTime")));
    assertThat(job.getMetadata().getName()).isEqualTo(one.expected().get("name"));
    assertThat(Metas.labels(job)).isEqualTo(one.expected().get("labels"));
    assertThat(Metas.annotations(job)).isEqualTo(one.expected().get("annotations"));
  }

  /** A change of the schedule is looked at after the delay, any other at once. */
  private static void checkUpdate(Case one) {
    var now = Instant.parse(text(one, "now"));
    var old = updated(one, "old");
    var suspended = new CronJobBuilder(old).editSpec().withSuspend(true).endSpec().build();
    var before =
        OneSync.of(List.of(suspended))
            .at(Timestamps.nanos(now))
            .look(new CronJobController(), suspended);
    var changed = updated(one, "new");
    var after =
        OneSync.of(List.of(changed))
            .at(Timestamps.nanos(now))
            .remembering(before.memory())
            .look(new CronJobController(), changed);
    var delay = one.expected().get("delaySeconds");
    if (changed.getSpec().equals(old.getSpec())) {
      assertThat(delay).isEqualTo(0);
    } else {
      assertThat(after.asked()).isEmpty();
      checkAgain(after.again(), now, delay);
    }
  }

  private static CronJob updated(Case one, String which) {
    var parts = map(one.given().get(which));
    return new CronJobBuilder()
        .withNewMetadata()
        .withName("hello")
        .withNamespace("default")
        .withCreationTimestamp("2016-05-19T09:00:00Z")
        .endMetadata()
        .withNewSpec()
        .withSchedule((String) parts.get("schedule"))
        .withTimeZone((String) parts.get("timeZone"))
        .endSpec()
        .withNewStatus()
        .withLastScheduleTime((String) one.given().get("lastScheduleTime"))
        .endStatus()
        .build();
  }

  private static void checkOwnJobs(Case one) {
    var owner = cronJob(one.given().get("cronJob"));
    var objects = new ArrayList<HasMetadata>(jobs(one, "jobs"));
    objects.add(owner);
    var world = OneSync.of(objects).look(new CronJobController(), owner).world();
    assertThat(names(CronJobController.ownJobs(owner, new View(world, 0))))
        .isEqualTo(one.expected().get("names"));
  }
}
