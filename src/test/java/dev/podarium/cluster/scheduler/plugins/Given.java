package dev.podarium.cluster.scheduler.plugins;

import dev.podarium.cluster.scheduler.framework.Filter;
import dev.podarium.cluster.scheduler.framework.FilterStatus;
import dev.podarium.cluster.scheduler.framework.NodeInfo;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.framework.Score;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.pods.Pods;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes and Pods of a case of Kubernetes' own tests, as the scheduler sees them. */
final class Given {

  private final Map<String, Object> given;
  private int pods;

  private Given(Map<String, Object> given) {
    this.given = given;
  }

  static Given of(Case one) {
    return new Given(one.given());
  }

  PodInfo pod() {
    return PodInfo.of(pod(document("pod")));
  }

  SchedulerCache cache(String... keysOfNodes) {
    var cache = new SchedulerCache();
    for (var key : keysOfNodes) {
      documents(key).forEach(node -> cache.updateNode(node(node)));
    }
    documents("existingPods").forEach(each -> assign(cache, pod(each)));
    return cache;
  }

  /** A Node of the case, with the Pods that are listed for it. */
  NodeInfo node(Node node) {
    var cache = new SchedulerCache();
    cache.updateNode(node);
    var name = node.getMetadata().getName();
    documents("podsOnNode").forEach(each -> cache.updatePod(pod(each), name));
    return cache.nodes().getFirst();
  }

  NodeInfo node() {
    return node(given.containsKey("node") ? node(document("node")) : nodeOfResources());
  }

  private Node nodeOfResources() {
    var node = new LinkedHashMap<String, Object>();
    node.put("status", Map.of("allocatable", given.getOrDefault("nodeAllocatable", Map.of())));
    return node(node);
  }

  private static void assign(SchedulerCache cache, Pod pod) {
    cache.updatePod(pod, Pods.nodeName(pod));
  }

  private Pod pod(Map<String, Object> document) {
    var pod = Json.object(document, Pod.class);
    var meta = new PodBuilder(pod).editOrNewMetadata();
    var named =
        meta.withUid("uid-" + pods++)
            .withNamespace(
                pod.getMetadata() == null || pod.getMetadata().getNamespace() == null
                    ? ""
                    : pod.getMetadata().getNamespace())
            .endMetadata();
    return pod.getSpec() == null
        ? named.withSpec(new PodSpecBuilder().build()).build()
        : named.build();
  }

  static Node node(Map<String, Object> document) {
    var node = Json.object(document, Node.class);
    return new NodeBuilder(node)
        .editOrNewMetadata()
        .withName(node.getMetadata() == null ? "" : node.getMetadata().getName())
        .endMetadata()
        .build();
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> document(String key) {
    return (Map<String, Object>) given.getOrDefault(key, Map.of());
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> documents(String key) {
    return (List<Map<String, Object>>) given.getOrDefault(key, List.of());
  }

  /** What a filter says of a Pod on a Node; nothing to say means that it may go there. */
  static FilterStatus verdict(Filter filter, PodInfo pod, NodeInfo node, SchedulerCache cache) {
    var check = filter.preFilter(pod, cache);
    return check == null ? FilterStatus.SUCCESS : check.on(node);
  }

  /** Points by Node name. */
  static Map<String, Object> points(
      Score score, PodInfo pod, List<NodeInfo> nodes, SchedulerCache cache) {
    var points = score.concerns(pod) ? score.score(pod, nodes, cache) : new long[nodes.size()];
    var named = new LinkedHashMap<String, Object>();
    for (var i = 0; i < points.length; i++) {
      named.put(nodes.get(i).name(), (int) points[i]);
    }
    return named;
  }

  /** A verdict as the tables write it. */
  static Map<String, Object> written(FilterStatus verdict) {
    var written = new LinkedHashMap<String, Object>();
    written.put(
        "code",
        switch (verdict.code()) {
          case SUCCESS -> "Success";
          case UNSCHEDULABLE -> "Unschedulable";
          case UNSCHEDULABLE_AND_UNRESOLVABLE -> "UnschedulableAndUnresolvable";
        });
    if (!verdict.ok()) {
      written.put("reasons", new ArrayList<>(verdict.reasons()));
    }
    return written;
  }
}
