package dev.podarium.benchmark;

import dev.podarium.Workloads;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Request;
import dev.podarium.console.ClusterFactory;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One Deployment from nothing to settled, in a cold JVM each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class PlayBenchmark {

  private static final int PODS_PER_NODE = 100;

  @Param({"1000", "10000"})
  int replicas;

  /** Replicas on a hundredth as many Nodes; the revision at which the cluster has settled. */
  @Benchmark
  public long deploymentUntilSettled() {
    var nodes =
        IntStream.range(0, replicas / PODS_PER_NODE)
            .mapToObj(i -> new NodeShape("node-" + i, "32", "64Gi", 110, Map.of()))
            .toList();
    var session = new Session(Scenario.of("benchmark", 1, nodes), ClusterFactory.PLAIN);
    session.execute(new Request.Create(Workloads.web(replicas)));
    session.moves().toSettled().finish();
    return session.latest().revision();
  }
}
