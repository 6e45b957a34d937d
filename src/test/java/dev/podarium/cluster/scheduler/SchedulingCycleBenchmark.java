package dev.podarium.cluster.scheduler;

import dev.podarium.cluster.scheduler.framework.Listers;
import dev.podarium.cluster.scheduler.framework.PodInfo;
import dev.podarium.cluster.scheduler.framework.PodSelector;
import dev.podarium.cluster.scheduler.framework.SchedulerCache;
import dev.podarium.cluster.scheduler.plugins.DefaultPlugins;
import dev.podarium.simulation.Dice;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The scheduler's choice for one Pod of a workload, in a cluster that has ten Pods a Node. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SchedulingCycleBenchmark {

  private static final int PODS_PER_NODE = 10;
  private static final int ZONES = 3;

  @Param("5000")
  int nodes;

  private final SchedulerCache cache = new SchedulerCache();
  private final Dice dice = new Dice(1);
  private final SchedulingCycle cycle =
      new SchedulingCycle(DefaultPlugins.filters(new Web()), DefaultPlugins.scores(new Web()));
  private int attempts;

  /** Fills the cluster. */
  @Setup
  public void fill() {
    for (var node = 0; node < nodes; node++) {
      cache.updateNode(node(node));
      for (var pod = 0; pod < PODS_PER_NODE; pod++) {
        cache.updatePod(pod(node * PODS_PER_NODE + pod), "node-" + node);
      }
    }
  }

  /** Chooses a Node and counts the Pod there, as the scheduler does before it binds. */
  @Benchmark
  public ScheduleResult schedule() {
    var pod = PodInfo.of(pod(-1));
    var result = cycle.schedule(pod, cache, dice.draw("best-node", "web", attempts++));
    if (result instanceof ScheduleResult.Suggested suggested) {
      cache.assumePod(pod, suggested.node().name());
    }
    return result;
  }

  private static Node node(int number) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName("node-" + number)
        .addToLabels("kubernetes.io/hostname", "node-" + number)
        .addToLabels("topology.kubernetes.io/zone", "zone-" + number % ZONES)
        .endMetadata()
        .withNewStatus()
        .addToAllocatable("cpu", new Quantity("32"))
        .addToAllocatable("memory", new Quantity("64Gi"))
        .addToAllocatable("pods", new Quantity("110"))
        .endStatus()
        .build();
  }

  private static Pod pod(int number) {
    return new PodBuilder()
        .withNewMetadata()
        .withName("web-" + number)
        .withUid("uid-" + number)
        .withNamespace("default")
        .addToLabels("app", "web")
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("web")
        .withImage("nginx:1.14.2")
        .withNewResources()
        .addToRequests("cpu", new Quantity("100m"))
        .endResources()
        .endContainer()
        .endSpec()
        .build();
  }

  /** A cluster in which every Pod belongs to one workload. */
  private static final class Web implements Listers {

    private final PodSelector selector =
        PodSelector.of(
            "default", new LabelSelectorBuilder().addToMatchLabels(Map.of("app", "web")).build());

    @Override
    public PodSelector selectorOf(PodInfo pod) {
      return selector;
    }

    @Override
    public @Nullable PersistentVolumeClaim claim(String namespace, String name) {
      return null;
    }

    @Override
    public List<String> namespaces(LabelSelector unused) {
      return List.of("default");
    }
  }
}
