package dev.podarium.cluster.controllers.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.Indexes;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.objects.workloads.JobTemplates;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Completion indexes: done, next, given up, doubled. */
final class IndexChecks {

  private IndexChecks() {}

  static void succeededIndexes(JobCase given) {
    var job = given.jobOf("completions");
    var progress = IndexProgress.of(job, given.shortPods("pods", job));

    assertThat(progress.counted()).hasToString(said(given, "fromStatus"));
    assertThat(progress.succeeded()).hasToString(said(given, "all"));
  }

  static void pendingIndexes(JobCase given) {
    var job = given.jobOf("completions");
    var completions = given.number("completions");
    var succeeded = Indexes.parse(given.text("succeededIndexes"), completions);
    var progress = new IndexProgress(succeeded, succeeded, null, Map.of());
    var seen = Observed.of(job, given.shortPods("activePods", job));

    assertThat(ActivePods.pending(seen, progress).gaps(given.number("count"), completions))
        .isEqualTo(given.expected().get("indexes"));
  }

  static void duplicateIndexes(JobCase given) {
    var job = given.jobOf("completions");
    var pods = given.shortPods("pods", job);
    var surplus = SurplusPods.of(job, pods);

    assertThat(told(surplus.surplus())).containsExactlyInAnyOrderElementsOf(list(given, "remove"));
    assertThat(told(surplus.left())).containsExactlyInAnyOrderElementsOf(list(given, "keep"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(JobCase given, String field) {
    return (List<Map<String, Object>>) given.expected().get(field);
  }

  private static List<Map<String, Object>> told(List<Pod> pods) {
    var told = new ArrayList<Map<String, Object>>();
    for (var pod : pods) {
      var one = new LinkedHashMap<String, Object>();
      var index = pod.getMetadata().getAnnotations().get(JobPods.INDEX);
      if (index != null) {
        one.put("index", index);
      }
      one.put("phase", Pods.phase(pod));
      told.add(one);
    }
    return told;
  }

  static void generateName(JobCase given) {
    assertThat(JobTemplates.namePrefix(given.text("job"), given.number("index")))
        .isEqualTo(said(given, "generateName"));
  }

  static void failedIndexes(JobCase given) {
    var job = given.jobOf("completions", "backoffLimitPerIndex", "podFailurePolicy");

    assertThat(IndexProgress.of(job, given.pods(job)).failed())
        .hasToString(said(given, "failedIndexes"));
  }

  static void keptFailedPods(JobCase given) {
    var job = given.jobOf("completions", "backoffLimitPerIndex", "podFailurePolicy");
    var kept = IndexProgress.of(job, given.pods(job)).kept();

    assertThat(kept.values().stream().map(pod -> pod.getMetadata().getUid()).toList())
        .isEqualTo(given.expected().get("kept"));
  }

  static void newIndexFailureCount(JobCase given) {
    var job =
        given
            .jobOf("podFailurePolicy")
            .edit()
            .editSpec()
            .withBackoffLimitPerIndex(9)
            .endSpec()
            .build();
    var tree = given.given().get("replacedPod");
    var notes = Creations.failures(job, tree == null ? null : JobCase.pod(tree, job));

    assertThat(notes.get(JobPods.FAILURES))
        .isEqualTo("" + given.expected().get("indexFailureCount"));
    assertThat(notes.getOrDefault(JobPods.IGNORED_FAILURES, "0"))
        .isEqualTo("" + given.expected().get("indexIgnoredFailureCount"));
  }

  private static String said(JobCase given, String field) {
    return String.valueOf(given.expected().get(field));
  }
}
