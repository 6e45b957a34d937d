package dev.podarium.cluster.metrics;

import dev.podarium.api.Answer;
import dev.podarium.api.LoadCommand;
import dev.podarium.api.MetricQuery;
import dev.podarium.api.Refusal;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is used and measured: {@code metrics.k8s.io}, and in place of an adapter also {@code
 * custom.metrics.k8s.io} and {@code external.metrics.k8s.io}.
 *
 * <p>It measures once in {@link Measuring#RESOLUTION} from its start on. When it has just been
 * started nothing is measured yet; in the first instant of a world it has been there for long.
 *
 * <p>On the thread that drives the simulation.
 */
public final class MetricsServer implements Component {

  /** Its name in the tree. */
  public static final String NAME = "metrics-server";

  /** By then every autoscaler has looked at what was measured. */
  private static final long SEEN = Measuring.RESOLUTION + Durations.seconds(16L);

  private final Connection connection;
  private final Supplier<Snapshot> world;
  private final Predicate<String> answering;
  private final Load load = new Load();
  private @Nullable Long started;
  private boolean everStarted;

  /**
   * A server that is not running yet.
   *
   * @param answering which Nodes' kubelets can be asked
   */
  public MetricsServer(
      Connection connection, Supplier<Snapshot> world, Predicate<String> answering) {
    this.connection = connection;
    this.world = world;
    this.answering = answering;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start() {
    started = everStarted ? connection.now() : connection.now() - Measuring.RESOLUTION;
    everStarted = true;
  }

  @Override
  public void stop() {
    started = null;
  }

  /** From now on there is so much to do. The world is not settled before that has been seen. */
  public Answer say(LoadCommand command) {
    load.say(command, connection.now());
    connection.at(connection.now() + SEEN, "has measured what there is to do", () -> {});
    return Answer.NOTHING;
  }

  /**
   * What was measured last.
   *
   * @throws Refusal when it does not run, or there is no such metric
   */
  public Answer answer(MetricQuery query) {
    if (started == null) {
      throw MetricRefusals.unavailable(query.ref());
    }
    return Answer.read(measured(query, started), world.get().revision());
  }

  private List<HasMetadata> measured(MetricQuery query, long since) {
    var rounds = (connection.now() - since) / Measuring.RESOLUTION;
    var present = world.get();
    var round =
        new Measuring(
            present,
            new Usage(load, present),
            since + rounds * Measuring.RESOLUTION,
            node -> rounds > 0 && answering.test(node));
    var others = new OtherMetrics(present, load, round.instant());
    return switch (query) {
      case MetricQuery.OfPods of -> List.copyOf(pods(of, round));
      case MetricQuery.OfNodes _ ->
          present
              .list(Node.class)
              .flatMap(node -> NodeUsage.of(node, round).stream())
              .map(HasMetadata.class::cast)
              .toList();
      case MetricQuery.OfEachPod of -> others.ofEachPod(of);
      case MetricQuery.OfObject of -> others.ofObject(of);
      case MetricQuery.External of -> others.external(of);
    };
  }

  private List<? extends HasMetadata> pods(MetricQuery.OfPods query, Measuring round) {
    return OtherMetrics.pods(round.world(), query.namespace(), query.labels())
        .flatMap(pod -> round.of(pod).stream())
        .toList();
  }
}
