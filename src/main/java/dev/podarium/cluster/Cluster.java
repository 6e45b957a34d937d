package dev.podarium.cluster;

import dev.podarium.api.Activity;
import dev.podarium.api.Answer;
import dev.podarium.api.Call;
import dev.podarium.api.Change;
import dev.podarium.api.Command;
import dev.podarium.api.ComponentState;
import dev.podarium.api.HardwareCommand;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.History;
import dev.podarium.api.LoadCommand;
import dev.podarium.api.Request;
import dev.podarium.api.Snapshot;
import dev.podarium.api.Subscription;
import dev.podarium.cluster.apiserver.ApiServer;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Endpoint;
import dev.podarium.cluster.client.LatencyProfile;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.cluster.kubelet.Kubelet;
import dev.podarium.cluster.metrics.MetricsServer;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import dev.podarium.store.Budget;
import java.util.List;
import java.util.function.Consumer;

/**
 * A whole cluster: control plane, Nodes and time, as functions called by whoever drives the agenda.
 *
 * <p>Not thread-safe: one thread drives {@link #agenda()} and calls {@link #execute}; only {@link
 * #latest()} may be called on any.
 */
public final class Cluster {

  private final Agenda agenda = new Agenda();
  private final Etcd etcd = new Etcd(agenda);
  private final Endpoint endpoint;
  private final Machines machines;
  private final ComponentTree components;
  private final MetricsServer metrics;
  private final Activities activities;

  /** A running cluster at virtual time zero: its Nodes are there and ready. */
  public Cluster(long seed, List<NodeShape> nodes) {
    this(seed, nodes, Catalogue.standard());
  }

  /** The same with other images and containers. */
  public Cluster(long seed, List<NodeShape> nodes, Catalogue catalogue) {
    this(seed, nodes, catalogue, LatencyProfile.realistic());
  }

  /** The same in which things take other times. */
  public Cluster(long seed, List<NodeShape> nodes, Catalogue catalogue, LatencyProfile latencies) {
    var dice = new Dice(seed);
    var aggregation = new Aggregation(new ApiServer(etcd, agenda, dice));
    endpoint = new Endpoint(aggregation, etcd, latencies);
    var connection = new Connection("kubernetes", endpoint, agenda, dice);
    activities = new Activities(agenda, endpoint.witness());
    components = new ComponentTree(agenda, endpoint.witness());
    var plane = new ControlPlane(components, connection);
    plane.assemble(endpoint, etcd, agenda);
    metrics = addMetrics(connection.as(MetricsServer.NAME));
    aggregation.register(metrics);
    machines =
        new Machines(connection, agenda, etcd::latest, catalogue, components, plane.cloudNodes());
    KubernetesService.create(endpoint);
    DefaultStorage.create(endpoint);
    nodes.forEach(machines::addRunning);
    components.startAll();
    endpoint.witness().clear();
  }

  private MetricsServer addMetrics(Connection named) {
    var server =
        new MetricsServer(named, etcd::latest, node -> components.runs(Kubelet.name(node)));
    components.add(server, "", false, named);
    return server;
  }

  /** What is going to happen; running it is what makes time go on. */
  public Agenda agenda() {
    return agenda;
  }

  /** The newest state. Any thread. */
  public Snapshot latest() {
    return etcd.latest();
  }

  /** Its present and its past, as the branch of a world that has this number. */
  public History history(int branch) {
    return etcd.store().asBranch(branch);
  }

  /** From now on retains no more of the past than this; all of it is retained at first. */
  public void retain(Budget budget) {
    etcd.store().retain(budget);
  }

  /**
   * Calls the watcher at every revision from the first on: those that are there already at once.
   *
   * @throws dev.podarium.api.Refusal when the beginning is not retained any more
   */
  public Subscription watch(Consumer<Change> watcher) {
    return etcd.store().watch(0, watcher);
  }

  /** Its components as they stand, parents first. */
  public List<ComponentState> components() {
    return components.states();
  }

  /** Tells what the components do from now on, entry by entry of the agenda, after each has run. */
  public Subscription observe(Consumer<Activity> observer) {
    return activities.observe(observer);
  }

  /**
   * Does what a person or a client asks, at the present virtual instant.
   *
   * @return what it asks for or concerns, and the server's warnings
   * @throws dev.podarium.api.Refusal when the cluster says no
   */
  public Answer execute(Command command) {
    try {
      return switch (command) {
        case Call call -> endpoint.send(call);
        case Request request -> endpoint.send(Call.ofUser(request));
        case LoadCommand load -> metrics.say(load);
        case HardwareCommand done -> machines.execute(done);
      };
    } finally {
      endpoint.witness().clear();
    }
  }
}
