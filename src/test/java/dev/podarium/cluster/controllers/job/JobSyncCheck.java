package dev.podarium.cluster.controllers.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.JobBackOff;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;

/**
 * One look at a Job: from its Pods to what is written.
 *
 * <p>Cases: kubernetes/kubernetes, pkg/controller/job/job_controller_test.go
 */
final class JobSyncCheck {

  private JobSyncCheck() {}

  static void check(JobCase given) {
    var job = given.job();
    var outcome = look(given, job);

    assertThat(outcome.writes(Request.Create.class)).hasSize(said(given, "podsCreated"));
    assertThat(outcome.writes(Request.Delete.class)).hasSize(said(given, "podsDeleted"));
    assertThat(outcome.writes(Request.Patch.class)).hasSize(said(given, "finalizersRemoved"));
    assertThat(indexes(outcome.writes(Request.Create.class)))
        .isEqualTo(given.expected().getOrDefault("createdIndexes", List.of()));
    assertThat(events(outcome.events())).isEqualTo(given.expected().get("events"));
    assertStatus(given, outcome);
    assertAgain(given, outcome.again());
  }

  private static OneSync.Outcome look(JobCase given, Job job) {
    var objects = new ArrayList<HasMetadata>(given.pods(job));
    objects.add(job);
    return OneSync.of(objects)
        .at(given.now())
        .remembering(backOff(given))
        .refusing(
            request ->
                Boolean.TRUE.equals(given.given().get("apiAcceptsCreations"))
                        && request instanceof Request.Create
                    ? Refusals.forbidden(request.target(), "no more")
                    : null)
        .look(new JobController(), job);
  }

  private static JobBackOff backOff(JobCase given) {
    if (!given.given().containsKey("backoff")) {
      return JobBackOff.NONE;
    }
    var said = JobCase.tree(given.given().get("backoff"));
    return new JobBackOff(
        ((Number) said.get("failuresSinceSuccess")).intValue(),
        Timestamps.nanos(String.valueOf(said.get("lastFailure"))));
  }

  private static void assertStatus(JobCase given, OneSync.Outcome outcome) {
    var stored = outcome.status() instanceof Job last ? last : given.job();
    var told = JobCase.told(stored.getStatus(), true);
    JobCase.tree(given.expected().get("status"))
        .forEach((field, value) -> assertThat(told.get(field)).as(field).isEqualTo(value));
  }

  private static void assertAgain(JobCase given, long again) {
    if (given.expected().containsKey("requeueAfterSeconds")) {
      assertThat(again - given.now())
          .isEqualTo(Durations.seconds((long) said(given, "requeueAfterSeconds")));
    }
  }

  private static int said(JobCase given, String field) {
    return ((Number) given.expected().get(field)).intValue();
  }

  private static List<Integer> indexes(List<Request.Create> creations) {
    return creations.stream()
        .map(creation -> creation.object().getMetadata().getAnnotations())
        .filter(annotations -> annotations != null && annotations.containsKey(JobPods.INDEX))
        .map(annotations -> Integer.valueOf(annotations.get(JobPods.INDEX)))
        .toList();
  }

  /** Those of the Job itself, not of its Pods' coming and going. */
  private static List<String> events(List<String> all) {
    return all.stream()
        .filter(event -> !event.matches("\\w+ (Successful|Failed)(Create|Delete) .*"))
        .toList();
  }
}
