package dev.podarium.cluster.scheduler.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerCacheTests {

  private static final PodSelector WEB =
      PodSelector.of("default", new LabelSelectorBuilder().addToMatchLabels("app", "web").build());

  /** Nodes come, go and are relabelled, Pods come, go, change and move: 2,000 of these. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theCountsThatAreKeptAreThoseOfACacheThatCountsAnew(long seed) {
    var random = new Random(seed);
    var kept = new SchedulerCache();
    var nodes = new LinkedHashMap<String, Node>();
    var pods = new LinkedHashMap<String, Pod>();
    for (var i = 0; i < 2000; i++) {
      change(random, kept, nodes, pods);
      if (i % 50 == 0) {
        var anew = new SchedulerCache();
        nodes.values().forEach(anew::updateNode);
        pods.values().forEach(pod -> anew.updatePod(pod, pod.getSpec().getNodeName()));
        assertThat(counts(kept)).isEqualTo(counts(anew));
      }
    }
  }

  private static void change(
      Random random, SchedulerCache cache, Map<String, Node> nodes, Map<String, Pod> pods) {
    var node = "node-" + random.nextInt(8);
    var uid = "pod-" + random.nextInt(40);
    switch (random.nextInt(6)) {
      case 0 -> {
        nodes.put(node, node(node, random.nextInt(4)));
        cache.updateNode(nodes.get(node));
      }
      case 1 -> {
        nodes.remove(node);
        cache.removeNode(node);
      }
      case 2 -> {
        pods.remove(uid);
        cache.removePod(uid);
      }
      default -> {
        pods.put(uid, pod(uid, node, random.nextInt(3)));
        cache.updatePod(pods.get(uid), node);
      }
    }
  }

  /** By Node and by zone: the Pods that the selector takes, and those that want to be far. */
  private static Map<String, Integer> counts(SchedulerCache cache) {
    var counts = new TreeMap<String, Integer>();
    for (var node : cache.nodes()) {
      counts.put(node.name() + " on", cache.matching(WEB).on(node));
      counts.put(node.name() + " around", cache.matching(WEB, "zone").around(node));
      cache
          .existingTerms()
          .forEach(
              AffinityTerm.TermType.REQUIRED_ANTI_AFFINITY,
              (term, pods) ->
                  counts.put(
                      node.name() + " minding", cache.counts(pods, term.key()).around(node)));
    }
    counts.put("in any zone", cache.matching(WEB, "zone").total());
    counts.put("nodes in zones", cache.topology("zone").labelledNodes());
    return counts;
  }

  private static Node node(String name, int zone) {
    var labels = zone == 0 ? Map.<String, String>of() : Map.of("zone", "z" + zone);
    return new NodeBuilder()
        .withNewMetadata()
        .withName(name)
        .withLabels(labels)
        .endMetadata()
        .build();
  }

  private static Pod pod(String uid, String node, int labels) {
    LabelSelector others = new LabelSelectorBuilder().addToMatchLabels("app", "db").build();
    return new PodBuilder()
        .withNewMetadata()
        .withName(uid)
        .withUid(uid)
        .withNamespace("default")
        .withLabels(labels == 0 ? Map.of() : Map.of("app", labels == 1 ? "web" : "db"))
        .endMetadata()
        .withNewSpec()
        .withNodeName(node)
        .withNewAffinity()
        .withNewPodAntiAffinity()
        .addNewRequiredDuringSchedulingIgnoredDuringExecution()
        .withTopologyKey("zone")
        .withLabelSelector(others)
        .endRequiredDuringSchedulingIgnoredDuringExecution()
        .endPodAntiAffinity()
        .endAffinity()
        .endSpec()
        .build();
  }
}
