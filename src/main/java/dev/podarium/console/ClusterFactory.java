package dev.podarium.console;

import dev.podarium.api.Change;
import dev.podarium.cluster.Cluster;
import dev.podarium.cluster.client.LatencyProfile;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.session.Scenario;
import dev.podarium.session.SimulatedCluster;
import dev.podarium.store.Budget;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts clusters together for sessions.
 *
 * @param budget how much of its past each retains
 * @param watchers called at every revision of each, from its first one on
 */
public record ClusterFactory(Budget budget, List<Consumer<Change>> watchers)
    implements Function<Scenario, SimulatedCluster> {

  /** Clusters that retain all of their past, which nobody watches from the beginning. */
  public static final ClusterFactory PLAIN = new ClusterFactory(Budget.UNLIMITED, List.of());

  /** The same, watched from the beginning. */
  public static ClusterFactory watched(Consumer<Change> watcher) {
    return new ClusterFactory(Budget.UNLIMITED, List.of(watcher));
  }

  /**
   * A fresh cluster.
   *
   * @throws dev.podarium.session.OutOfRoom when it is too large for the memory
   */
  @Override
  public SimulatedCluster apply(Scenario scenario) {
    Demand.checkNodes(scenario.nodes().size());
    var cluster =
        new Cluster(
            scenario.seed(),
            scenario.nodes(),
            Catalogue.standard(),
            LatencyProfile.named(scenario.latencies()));
    watchers.forEach(cluster::watch);
    cluster.retain(budget);
    return of(cluster);
  }

  /** A cluster that is there already. */
  public static SimulatedCluster of(Cluster cluster) {
    return new SimulatedCluster(
        cluster.agenda(), cluster::history, cluster::execute, cluster::components);
  }
}
