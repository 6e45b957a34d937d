package dev.podarium.benchmark;

import dev.podarium.Workloads;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Request;
import dev.podarium.console.ClusterFactory;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import dev.podarium.store.Budget;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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

/**
 * One Deployment from nothing to settled, in a cold JVM each time. The worlds are those of the
 * README's table; the build tries the small ones unless {@code -Dbenchmark.world=50000/5000} or
 * {@code 150000/5000} names another.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class PlayBenchmark {

  /** Replicas, and on how many Nodes. */
  @Param({"1000/10", "10000/100", "50000/5000", "150000/5000"})
  String world;

  /** The revision at which the cluster has settled; of its past nothing is retained. */
  @Benchmark
  public long deploymentUntilSettled() {
    var counts = Pattern.compile("/").splitAsStream(world).mapToInt(Integer::parseInt).toArray();
    var nodes =
        IntStream.range(0, counts[1])
            .mapToObj(i -> new NodeShape("node-" + i, "32", "64Gi", 110, Map.of()))
            .toList();
    var session =
        new Session(
            Scenario.of("benchmark", 1, nodes), new ClusterFactory(Budget.NOTHING, List.of()));
    session.execute(new Request.Create(Workloads.web(counts[0])));
    session.moves().toSettled().finish();
    return session.latest().revision();
  }
}
