package dev.podarium.benchmark;

import dev.podarium.Workloads;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Request;
import dev.podarium.console.ClusterFactory;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import dev.podarium.store.Budget;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A Deployment scaled from nothing to {@code pods} and then rolled, each time until all has
 * settled, always on 100 Nodes: so the time divided by the Pods says how the cost of a Pod grows
 * with their number. It should not: at most 1.3 times between 1,000 and 10,000.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class RolloutBenchmark {

  private static final int NODES = 100;

  @Param({"1000", "10000"})
  int pods;

  private Session session;

  /** An empty Deployment on Nodes with room for the surge. */
  @Setup(Level.Iteration)
  public void empty() {
    var nodes =
        IntStream.range(0, NODES)
            .mapToObj(i -> new NodeShape("node-" + i, "64", "128Gi", 200, Map.of()))
            .toList();
    session =
        new Session(
            Scenario.of("benchmark", 1, nodes), new ClusterFactory(Budget.NOTHING, List.of()));
    session.execute(new Request.Create(Workloads.web(0)));
    session.moves().toSettled().finish();
  }

  /** The revision at which the cluster has settled. */
  @Benchmark
  public long scaledAndRolled() {
    patch(Map.of("spec", Map.of("replicas", pods)));
    patch(
        Map.of(
            "spec",
            Map.of(
                "template", Map.of("metadata", Map.of("annotations", Map.of("rolled", "once"))))));
    return session.latest().revision();
  }

  private void patch(Map<String, Object> body) {
    var target = ObjectRef.of(Workloads.web(0));
    session.execute(
        new Request.Patch(target, Request.PatchType.STRATEGIC_MERGE, Json.text(body), ""));
    session.moves().toSettled().finish();
  }
}
