package dev.podarium.cluster.controllers.daemonset;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.PodTemplates;
import dev.podarium.objects.workloads.ControllerRevisions;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The objects of the cases of a DaemonSet. */
@SuppressWarnings("unchecked")
final class GivenDaemonSet {

  private GivenDaemonSet() {}

  static DaemonSet set(Object tree) {
    return Json.object((Map<String, Object>) tree, DaemonSet.class);
  }

  static List<DaemonSet> sets(Object trees) {
    return ((List<Object>) trees).stream().map(GivenDaemonSet::set).toList();
  }

  /** The one of the upstream tests, with that template spec and strategy. */
  static DaemonSet simple(Map<String, Object> podSpec, Object strategy) {
    var labels = Map.of("name", "simple-daemon", "type", "production");
    var spec = new LinkedHashMap<String, Object>();
    spec.put("selector", Map.of("matchLabels", labels));
    spec.put("template", Map.of("metadata", Map.of("labels", labels), "spec", podSpec));
    spec.put("updateStrategy", strategy);
    return set(Map.of("metadata", Map.of("name", "foo", "uid", "ds-uid"), "spec", spec));
  }

  static List<Node> nodes(Object trees) {
    return trees == null
        ? List.of()
        : ((List<Map<String, Object>>) trees)
            .stream().map(tree -> Json.object(tree, Node.class)).toList();
  }

  /** Nodes node-0, node-1, … */
  static List<Node> nodes(int count) {
    return nodes(
        IntStream.range(0, count)
            .mapToObj(number -> Map.of("metadata", Map.of("name", "node-" + number)))
            .toList());
  }

  /** The Pods; the hash {@code current} becomes that of the DaemonSet's present template. */
  static List<Pod> pods(Object trees, DaemonSet set) {
    return trees == null
        ? List.of()
        : ((List<Map<String, Object>>) trees)
            .stream().map(tree -> current(Json.object(tree, Pod.class), set)).toList();
  }

  private static Pod current(Pod pod, DaemonSet set) {
    return "current".equals(Metas.labels(pod).get(ControllerRevisions.OF_POD))
        ? Metas.withLabel(pod, ControllerRevisions.OF_POD, hash(set))
        : pod;
  }

  /** By which the Pods of the present template are known. */
  static String hash(DaemonSet set) {
    return Metas.labels(revision(set)).get(ControllerRevisions.OF_POD);
  }

  /** The first revision of it. */
  static ControllerRevision revision(DaemonSet set) {
    var template = set.getSpec().getTemplate();
    return ControllerRevisions.named(
        set,
        ControllerRevisions.OF_POD,
        PodTemplates.labels(template),
        ControllerRevisions.dataOf(template),
        1,
        0);
  }
}
