package dev.podarium.cluster.controllers.job;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.JobPods;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The objects of a case, with what the table leaves out. */
record JobCase(Map<String, Object> given, Map<String, Object> expected) {

  private static final String UID = "job-uid";

  static JobCase of(Case one) {
    return new JobCase(one.given(), one.expected());
  }

  long now() {
    return Timestamps.nanos(String.valueOf(given.get("now")));
  }

  int number(String field) {
    return ((Number) given.get(field)).intValue();
  }

  String text(String field) {
    return String.valueOf(given.get(field));
  }

  /** The Job, which selects its Pods. */
  Job job() {
    return completed(Json.object(tree(given.get("job")), Job.class));
  }

  /** A Job made of single fields of the case. */
  Job jobOf(String... fields) {
    var spec = new TreeMap<String, Object>(Map.of("completionMode", "Indexed"));
    for (var field : fields) {
      if (given.containsKey(field)) {
        spec.put(field, given.get(field));
      }
    }
    var tree = new TreeMap<String, Object>();
    tree.put("metadata", Map.of("name", "foobar", "namespace", "default", "uid", UID));
    tree.put("spec", spec);
    var status = new TreeMap<String, Object>();
    for (var field : List.of("completedIndexes", "failedIndexes")) {
      if (given.containsKey(field)) {
        status.put(field, given.get(field));
      }
    }
    tree.put("status", status);
    return completed(Json.object(tree, Job.class));
  }

  private static Job completed(Job job) {
    var builder =
        new JobBuilder(job)
            .editOrNewMetadata()
            .endMetadata()
            .editOrNewSpec()
            .withNewSelector()
            .addToMatchLabels("job", UID)
            .endSelector()
            .editOrNewTemplate()
            .editOrNewMetadata()
            .addToLabels("job", UID)
            .endMetadata()
            .editOrNewSpec()
            .endSpec()
            .endTemplate()
            .endSpec();
    return builder.build();
  }

  /** The Pods, all of the Job; one whose release is under way has been let go. */
  List<Pod> pods(Job job) {
    var pods = new ArrayList<Pod>();
    var released = list("finalizerRemovalsUnderWay");
    for (var tree : list("pods")) {
      var pod = pod(tree, job);
      pods.add(
          released.contains(pod.getMetadata().getUid())
              ? Metas.withFinalizers(pod, List.of())
              : pod);
    }
    return pods;
  }

  static Pod pod(Object tree, Job job) {
    var pod = Json.object(tree(tree), Pod.class);
    var owned =
        new PodBuilder(pod)
            .editOrNewMetadata()
            .addToLabels("job", UID)
            .endMetadata()
            .editOrNewSpec()
            .endSpec()
            .build();
    return Metas.withController(owned, job);
  }

  /** Pods of which the table tells index and phase only. */
  List<Pod> shortPods(String field, Job job) {
    var pods = new ArrayList<Pod>();
    for (var each : list(field)) {
      var said = tree(each);
      var builder =
          new PodBuilder()
              .withNewMetadata()
              .withName("pod-" + pods.size())
              .withUid("" + pods.size())
              .withNamespace("default")
              .addToFinalizers(JobPods.TRACKING)
              .endMetadata()
              .withNewSpec()
              .endSpec()
              .withNewStatus()
              .withPhase(String.valueOf(said.get("phase")))
              .endStatus();
      if (said.containsKey("index")) {
        builder
            .editMetadata()
            .addToAnnotations(JobPods.INDEX, String.valueOf(said.get("index")))
            .endMetadata();
      }
      pods.add(Metas.withController(builder.build(), job));
    }
    return pods;
  }

  List<?> list(String field) {
    return given.get(field) instanceof List<?> list ? list : List.of();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> tree(Object value) {
    return (Map<String, Object>) value;
  }

  /** A status as the tables write it: without times, and zeros where they are asked for. */
  static Map<String, Object> told(JobStatus status, boolean zeros) {
    var tree = new TreeMap<>(Json.tree(status));
    tree.remove("startTime");
    tree.remove("completionTime");
    if (tree.get("conditions") instanceof List<?> conditions) {
      tree.put("conditions", conditions.stream().map(JobCase::timeless).toList());
    }
    if (zeros) {
      for (var field : List.of("active", "succeeded", "failed")) {
        tree.putIfAbsent(field, 0);
      }
      tree.putIfAbsent("conditions", List.of());
      tree.remove("uncountedTerminatedPods");
    }
    return tree;
  }

  private static Map<String, Object> timeless(Object condition) {
    var tree = new TreeMap<>(tree(condition));
    tree.keySet().removeAll(List.of("lastProbeTime", "lastTransitionTime"));
    tree.values().removeIf(""::equals);
    return tree;
  }
}
