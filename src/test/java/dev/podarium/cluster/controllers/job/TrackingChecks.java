package dev.podarium.cluster.controllers.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Indexes;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counting Pods that have ended. */
final class TrackingChecks {

  private TrackingChecks() {}

  /** The accounting alone, as if it were a controller. */
  private record Alone(Function<Job, Accounting> accounting) implements Reconciler<Job> {

    @Override
    public String name() {
      return JobController.NAME;
    }

    @Override
    public Watches watches() {
      return Watches.on(Job.class);
    }

    @Override
    public Plan reconcile(Job desired, View view) {
      return accounting.apply(desired).plan(JobBackOff.NONE);
    }
  }

  static void track(JobCase given) {
    var job = given.job();
    var pods = given.pods(job);
    var outcome = account(job, pods, stored -> accounting(given, stored, pods));

    assertThat(told(outcome.statuses())).isEqualTo(given.expected().get("statusUpdates"));
    assertThat(outcome.writes(Request.Patch.class))
        .hasSize(((Number) given.expected().get("finalizersRemoved")).intValue());
  }

  private static OneSync.Outcome account(
      Job job, List<Pod> pods, Function<Job, Accounting> accounting) {
    var objects = new ArrayList<HasMetadata>(pods);
    objects.add(job);
    return OneSync.of(objects).look(new Alone(accounting), job);
  }

  private static Accounting accounting(JobCase given, Job job, List<Pod> pods) {
    var seen = Observed.of(job, pods);
    var changed = Boolean.TRUE.equals(given.given().get("statusAlreadyChanged"));
    var finished = given.given().get("finished");
    var ending = finished == null ? null : new Ending("Complete".equals(finished), "", "", true);
    return new Accounting(
        seen,
        JobStatuses.normal(Jobs.status(job)),
        changed,
        seen.counts().terminating(),
        ending,
        given.now());
  }

  private static List<Map<String, Object>> told(List<HasMetadata> statuses) {
    return statuses.stream()
        .map(Job.class::cast)
        .map(job -> JobCase.told(job.getStatus(), false))
        .toList();
  }

  static void trackMany(JobCase given) {
    var indexed = Boolean.TRUE.equals(given.given().get("indexed"));
    var tree = new TreeMap<String, Object>(Map.of("metadata", Map.of("name", "foobar")));
    tree.put(
        "spec",
        indexed
            ? Map.of("completionMode", "Indexed", "completions", given.number("completions"))
            : Map.of());
    tree.put("status", given.given().getOrDefault("jobStatus", Map.of()));
    var job =
        new JobBuilder(Json.object(tree, Job.class))
            .editMetadata()
            .withUid("job-uid")
            .withNamespace("default")
            .endMetadata()
            .build();
    var pods = manyPods(given, job);
    var outcome =
        account(
            job,
            pods,
            stored ->
                new Accounting(
                    withoutProgress(Observed.of(stored, pods)),
                    JobStatuses.normal(Jobs.status(stored)),
                    false,
                    0,
                    null,
                    0));

    assertThat(outcome.writes(Request.Patch.class))
        .hasSize(((Number) given.expected().get("finalizersRemoved")).intValue());
    assertThat(told(outcome.statuses()).getLast()).isEqualTo(given.expected().get("after"));
  }

  /** The table asks what tracking alone makes of Pods that nobody has looked at before. */
  private static Observed withoutProgress(Observed seen) {
    var none = new IndexProgress(Indexes.NONE, Indexes.NONE, null, Map.of());
    return new Observed(
        seen.job(),
        seen.pods(),
        seen.active(),
        seen.newlySucceeded(),
        seen.newlyFailed(),
        seen.indexes() == null ? null : none);
  }

  private static List<Pod> manyPods(JobCase given, Job job) {
    var pods = new ArrayList<Pod>();
    for (var number = 0; number < given.number("succeededPodsWithFinalizer"); number++) {
      pods.add(pod("p" + number, "Succeeded", number, job));
    }
    for (var uid : given.list("failedPodsWithFinalizer")) {
      pods.add(pod(String.valueOf(uid), "Failed", pods.size(), job));
    }
    return pods;
  }

  private static Pod pod(String uid, String phase, int index, Job job) {
    return JobCase.pod(
        Map.of(
            "metadata",
            Map.of(
                "name",
                "pod-" + uid,
                "namespace",
                "default",
                "uid",
                uid,
                "finalizers",
                List.of(JobPods.TRACKING),
                "annotations",
                Map.of(JobPods.INDEX, "" + index)),
            "status",
            Map.of("phase", phase)),
        job);
  }

  static void finishedCounts(JobCase given) {
    var status = JobCase.tree(given.given().get("jobStatus"));
    var job = given.jobOf();
    var counted =
        new JobBuilder(job)
            .editSpec()
            .withCompletionMode(null)
            .endSpec()
            .withStatus(Json.object(status, JobStatus.class))
            .build();
    var seen = Observed.of(counted, given.pods(counted));

    assertThat(seen.succeeded()).isEqualTo(given.expected().get("succeeded"));
    assertThat(seen.failed()).isEqualTo(given.expected().get("failed"));
  }

  static void condition(JobCase given) {
    var known =
        given.list("conditions").stream()
            .map(tree -> Json.object(JobCase.tree(tree), JobCondition.class))
            .toList();
    var set = JobCase.tree(given.given().get("set"));
    var after =
        JobConditions.with(
            known,
            String.valueOf(set.get("type")),
            "True".equals(set.get("status")),
            (String) set.get("reason"),
            (String) set.get("message"),
            Timestamps.nanos("2026-01-01T08:00:00Z"));
    var told = JobCase.told(JobStatuses.withConditions(new JobStatus(), after), true);

    assertThat(told.get("conditions")).isEqualTo(given.expected().get("conditions"));
    assertThat(!after.equals(known)).isEqualTo(given.expected().get("changed"));
  }
}
