package dev.podarium.cluster.controllers.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.pods.FinishTime;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.JobBackOff;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When a Job tries again. */
final class BackOffChecks {

  private BackOffChecks() {}

  static void backoffRecord(JobCase given) {
    var after =
        new JobBackOff(given.number("failuresBefore"), 0)
            .after(ended(given.list("succeededAt")), ended(given.list("failedAt")));

    assertThat(after.failures()).isEqualTo(given.expected().get("failuresAfterLastSuccess"));
    if (given.expected().containsKey("lastFailure")) {
      assertThat(after.lastFailure()).isEqualTo(instant(given.expected().get("lastFailure")));
    }
  }

  private static long instant(Object text) {
    return Timestamps.nanos(String.valueOf(text));
  }

  private static List<Pod> ended(List<?> instants) {
    return instants.stream()
        .map(
            instant ->
                new PodBuilder()
                    .withNewMetadata()
                    .endMetadata()
                    .withNewStatus()
                    .addNewContainerStatus()
                    .withNewState()
                    .withNewTerminated()
                    .withFinishedAt(String.valueOf(instant))
                    .endTerminated()
                    .endState()
                    .endContainerStatus()
                    .endStatus()
                    .build())
        .toList();
  }

  static void finishTime(JobCase given) {
    var tree = new TreeMap<>(JobCase.tree(given.given().get("pod")));
    tree.putIfAbsent("metadata", Map.of());
    var pod = Json.object(tree, Pod.class);

    assertThat(FinishTime.of(pod)).isEqualTo(instant(given.expected().get("finishedAt")));
  }

  static void backoffLeft(JobCase given) {
    var since =
        given.given().get("secondsSinceLastFailure") instanceof Number number
            ? number.longValue()
            : 0;
    var wait =
        new JobBackOff(given.number("failures"), 0)
            .seconds(given.number("initialSeconds"), given.number("maxSeconds"));

    assertThat(Math.max(0, wait - since))
        .isEqualTo(((Number) given.expected().get("secondsLeft")).longValue());
  }

  static void backoffLeftPerIndex(JobCase given) {
    if (!(given.given().get("lastFailedPod") instanceof Map<?, ?> said)) {
      assertThat(given.expected().get("secondsLeft")).isEqualTo(0);
      return;
    }
    var failures = count(said, "indexFailureCount") + count(said, "indexIgnoredFailureCount") + 1;
    var wait =
        new JobBackOff(failures, 0)
            .seconds(given.number("initialSeconds"), given.number("maxSeconds"));

    assertThat(Math.max(0, wait - count(said, "secondsSinceFinish")))
        .isEqualTo(((Number) given.expected().get("secondsLeft")).longValue());
  }

  private static int count(Map<?, ?> said, String field) {
    return said.get(field) instanceof Number number ? number.intValue() : 0;
  }
}
