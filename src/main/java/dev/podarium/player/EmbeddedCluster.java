package dev.podarium.player;

import dev.podarium.api.Answer;
import dev.podarium.api.Change;
import dev.podarium.api.ClusterSource;
import dev.podarium.api.Command;
import dev.podarium.api.Snapshot;
import dev.podarium.api.TimeMachine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The simulated cluster as a window holds it: with a time machine, and with hardware to break. */
public final class EmbeddedCluster implements ClusterSource, AutoCloseable {

  private static final int REMEMBERED = 50_000;

  private final SimulatedCluster cluster;
  private final ChangeLog log = new ChangeLog(REMEMBERED);
  private final Player player;

  /** Takes a cluster over; from now on only its player drives it. */
  public EmbeddedCluster(SimulatedCluster cluster) {
    this.cluster = cluster;
    cluster.watch().accept(log::add);
    player = new Player(cluster);
  }

  @Override
  public Snapshot latest() {
    return cluster.latest().get();
  }

  @Override
  public List<Change> changesSince(long revision) {
    return log.since(revision);
  }

  @Override
  public CompletableFuture<Answer> send(Command command) {
    return player.send(command);
  }

  @Override
  public Optional<TimeMachine> time() {
    return Optional.of(player);
  }

  @Override
  public boolean hasHardware() {
    return true;
  }

  /** The player, for who needs its journal. */
  public Player player() {
    return player;
  }

  @Override
  public void close() {
    player.close();
  }
}
