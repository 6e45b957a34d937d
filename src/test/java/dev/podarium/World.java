package dev.podarium;

import dev.podarium.api.Answer;
import dev.podarium.api.Change;
import dev.podarium.api.Command;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.Cluster;
import dev.podarium.cluster.runtime.Catalogue;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The real engine, driven by a test: the whole cluster is cheap enough to need no fake. */
public final class World {

  private static final long PATIENCE = Durations.seconds(3600L);

  private final Cluster cluster;
  private final List<Change> changes = new ArrayList<>();

  private World(long seed, List<NodeShape> nodes, Catalogue catalogue) {
    cluster = new Cluster(seed, nodes, catalogue);
    cluster.watch(changes::add);
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
    return new World(seed, shapes, catalogue);
  }

  /** Does something as a person at the present virtual instant. */
  public HasMetadata send(Command command) {
    return answer(command).object();
  }

  /** The same, with what the server warns of. */
  public Answer answer(Command command) {
    return cluster.execute(command);
  }

  public Snapshot latest() {
    return cluster.latest();
  }

  public Cluster cluster() {
    return cluster;
  }

  /** Every change since the start, oldest first. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /** Runs until nothing is left but heartbeats; fails after an hour of virtual time. */
  public World runUntilSettled() {
    return runUntil(world -> cluster.agenda().settled());
  }

  /** Runs at least one entry, until the condition holds; fails after an hour of virtual time. */
  public World runUntil(Predicate<Snapshot> condition) {
    var end = cluster.agenda().now() + PATIENCE;
    while (!condition.test(cluster.latest())) {
      if (cluster.agenda().now() > end || !cluster.agenda().runNext()) {
        throw new AssertionError("an hour of virtual time went by and it did not come true");
      }
    }
    return this;
  }

  /** Lets that much virtual time go by. */
  public World runFor(double seconds) {
    var end = cluster.agenda().now() + Durations.seconds(seconds);
    var next = cluster.agenda().peek();
    while (next != null && next.instant() <= end) {
      cluster.agenda().runNext();
      next = cluster.agenda().peek();
    }
    cluster.agenda().idleUntil(end);
    return this;
  }
}
