package dev.podarium;

import dev.podarium.api.Activity;
import dev.podarium.api.Address;
import dev.podarium.api.Answer;
import dev.podarium.api.Change;
import dev.podarium.api.Command;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.History;
import dev.podarium.api.Refusal;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.Cluster;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.console.ClusterFactory;
import dev.podarium.session.Breakdown;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The real engine, driven by a test: the whole cluster is cheap enough to need no fake. */
public final class World {

  private static final long PATIENCE = Durations.seconds(3600L);

  private final Cluster cluster;
  private final Session session;
  private boolean tolerant;

  private World(Cluster cluster) {
    this.cluster = cluster;
    session = session(cluster);
    cluster.watch(StoredObjects.watched());
    cluster.observe(this::check);
  }

  /** What goes wrong in a component is no failure of the test that provokes it. */
  public World toleratingErrors() {
    tolerant = true;
    return this;
  }

  private void check(Activity activity) {
    if (!tolerant && activity.error() != null) {
      throw new AssertionError(activity.who() + ": " + activity.error());
    }
  }

  /** The life of a cluster from now on. */
  public static Session session(Cluster cluster) {
    return new Session(
        Scenario.of("podarium test", 1, List.of()), any -> ClusterFactory.of(cluster));
  }

  /** Nodes node-0, node-1, … of the lesson's shape, seed 1. */
  public static World of(int nodes) {
    return of(1, nodes);
  }

  /** The same with another seed. */
  public static World of(long seed, int nodes) {
    return of(seed, nodes, Catalogue.standard());
  }

  /** The same with images and containers that take the times of this catalogue. */
  public static World of(long seed, int nodes, Catalogue catalogue) {
    var shapes = IntStream.range(0, nodes).mapToObj(i -> NodeShape.of("node-" + i)).toList();
    return new World(new Cluster(seed, shapes, catalogue));
  }

  /** A cluster that was put together for the test. */
  public static World of(Cluster cluster) {
    return new World(cluster);
  }

  /** Does something as a person at the present virtual instant. */
  public HasMetadata send(Command command) {
    return answer(command).object();
  }

  /** The same, with what the server warns of. */
  public Answer answer(Command command) {
    try {
      return session.execute(command);
    } catch (Refusal refusal) {
      session.breakdowns().forEach(World::fail);
      throw refusal;
    }
  }

  private static void fail(Breakdown breakdown) {
    throw new AssertionError("broken by a command", breakdown.cause());
  }

  public Snapshot latest() {
    return cluster.latest();
  }

  /** What happened, as a window reads it. */
  public History history() {
    return cluster.history(1);
  }

  public Cluster cluster() {
    return cluster;
  }

  /** Every change since the start, oldest first. */
  public List<Change> changes() {
    return cluster.history(1).changes(new Address(1, 0)).changes();
  }

  /** Runs until nothing is left but heartbeats; fails after an hour of virtual time. */
  public World runUntilSettled() {
    return runUntil(world -> session.settled());
  }

  /** Runs until the condition holds; fails after an hour of virtual time. */
  public World runUntil(Predicate<Snapshot> condition) {
    var limit = session.now() + PATIENCE;
    if (!session.runUntil(() -> condition.test(session.latest()), limit)) {
      throw new AssertionError("an hour of virtual time went by and it did not come true");
    }
    return this;
  }

  /** Lets that much virtual time go by. */
  public World runFor(double seconds) {
    session.runUntil(session.now() + Durations.seconds(seconds));
    return this;
  }
}
