package dev.podarium.cluster.scheduler.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedScoresTests {

  /** Nodes come, go and grow, Pods of three sizes come and go: 1,000 of these. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatIsRememberedIsWhatWouldBeSaidAnew(long seed) {
    var random = new Random(seed);
    var cache = new SchedulerCache();
    var allocated = new LeastAllocated();
    var balanced = new BalancedAllocation();
    for (var i = 0; i < 1000; i++) {
      change(random, cache);
      var pod = PodInfo.of(pod("asked", 1 + random.nextInt(2)));
      var nodes = cache.nodes();

      assertThat(allocated.score(pod, nodes, cache))
          .isEqualTo(new LeastAllocated().score(pod, nodes, cache));
      assertThat(balanced.score(pod, nodes, cache))
          .isEqualTo(new BalancedAllocation().score(pod, nodes, cache));
    }
  }

  private static void change(Random random, SchedulerCache cache) {
    var node = "node-" + random.nextInt(6);
    var uid = "pod-" + random.nextInt(30);
    switch (random.nextInt(6)) {
      case 0 -> cache.updateNode(node(node, 4 + random.nextInt(3)));
      case 1 -> cache.removeNode(node);
      case 2 -> cache.removePod(uid);
      default -> cache.updatePod(pod(uid, 1 + random.nextInt(3)), node);
    }
  }

  private static Node node(String name, int cpu) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withNewStatus()
        .addToAllocatable("cpu", new Quantity(String.valueOf(cpu)))
        .addToAllocatable("memory", new Quantity("8Gi"))
        .addToAllocatable("pods", new Quantity("110"))
        .endStatus()
        .build();
  }

  private static Pod pod(String uid, int size) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(uid)
        .withUid(uid)
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("main")
        .withImage("nginx")
        .withNewResources()
        .addToRequests("cpu", new Quantity(size * 100 + "m"))
        .addToRequests("memory", new Quantity(size * size * 100 + "Mi"))
        .endResources()
        .endContainer()
        .endSpec()
        .build();
  }
}
