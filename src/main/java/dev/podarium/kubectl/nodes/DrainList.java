package dev.podarium.kubectl.nodes;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Pods of a Node as a drain sees them.
 *
 * <p>Source: k8s.io/kubectl/pkg/drain/filters.go, PodDeleteList
 *
 * @param ended those that are ended
 * @param warnings what the person is told, and of which Pods
 * @param obstacles what is against it, and of which Pods
 */
record DrainList(
    List<Pod> ended, Map<String, List<String>> warnings, Map<String, List<String>> obstacles) {

  static DrainList of(List<Pod> pods, DrainFilter filter) {
    var list = new DrainList(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    pods.forEach(pod -> list.add(pod, filter.judge(pod)));
    return list;
  }

  private void add(Pod pod, DrainFilter.Verdict verdict) {
    switch (verdict) {
      case DrainFilter.Ended(var warning) -> {
        ended.add(pod);
        note(warnings, warning, pod);
      }
      case DrainFilter.Spared(var warning) -> note(warnings, warning, pod);
      case DrainFilter.InTheWay(var why) ->
          note(obstacles, why.startsWith("cannot delete") ? why : "cannot delete " + why, pod);
    }
  }

  private static void note(Map<String, List<String>> notes, String text, Pod pod) {
    if (!text.isEmpty()) {
      notes.computeIfAbsent(text, _ -> new ArrayList<>()).add(named(pod));
    }
  }

  /** The warnings in one line; empty for none. */
  String warning() {
    return warnings.entrySet().stream().map(DrainList::line).collect(Collectors.joining("; "));
  }

  /** What is against it, as one error; empty for nothing. */
  String obstacle() {
    var lines = obstacles.entrySet().stream().map(DrainList::line).toList();
    return lines.size() > 1 ? "[" + String.join(", ", lines) + "]" : String.join("", lines);
  }

  private static String line(Map.Entry<String, List<String>> note) {
    return note.getKey() + ": " + String.join(", ", note.getValue());
  }

  /** {@code default/web-1}. */
  static String named(Pod pod) {
    return pod.getMetadata().getNamespace() + "/" + pod.getMetadata().getName();
  }
}
