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
import java.util.function.Supplier;

/**
 * The simulated cluster as a window holds it: with a time machine, and with hardware to break. When
 * it is begun anew a fresh cluster takes the place of the one before, and whoever holds this source
 * sees the revision go back.
 */
public final class EmbeddedCluster implements ClusterSource, AutoCloseable {

  private final Supplier<SimulatedCluster> clusters;
  private final TimeMachine time = new PresentTime(this::player, this::anew);
  private volatile Life life;

  /**
   * Takes a cluster over; from now on only its player drives it.
   *
   * @param clusters makes one at virtual time zero; asked at once, and again whenever the cluster
   *     is begun anew. Any thread
   */
  public EmbeddedCluster(Supplier<SimulatedCluster> clusters) {
    this.clusters = clusters;
    life = Life.of(clusters.get());
  }

  @Override
  public Snapshot latest() {
    return life.cluster().latest().get();
  }

  @Override
  public List<Change> changesSince(long revision) {
    return life.log().since(revision);
  }

  @Override
  public CompletableFuture<Answer> send(Command command) {
    return life.player().send(command);
  }

  @Override
  public Optional<TimeMachine> time() {
    return Optional.of(time);
  }

  @Override
  public boolean hasHardware() {
    return true;
  }

  /** The present cluster's player, for who needs its journal. */
  public Player player() {
    return life.player();
  }

  private CompletableFuture<Void> anew() {
    return CompletableFuture.supplyAsync(() -> Life.of(clusters.get())).thenAccept(this::replace);
  }

  /** The speed that is set stays set. */
  private void replace(Life fresh) {
    var before = life;
    fresh.player().speed(before.player().state().speed());
    life = fresh;
    before.player().close();
  }

  @Override
  public void close() {
    life.player().close();
  }

  /** One cluster from its beginning to its end. */
  private record Life(SimulatedCluster cluster, ChangeLog log, Player player) {

    private static final int REMEMBERED = 50_000;

    static Life of(SimulatedCluster cluster) {
      var log = new ChangeLog(REMEMBERED);
      cluster.watch().accept(log::add);
      return new Life(cluster, log, new Player(cluster));
    }
  }
}
