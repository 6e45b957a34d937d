package dev.podarium.player;

import dev.podarium.api.Address;
import dev.podarium.api.Answer;
import dev.podarium.api.Change;
import dev.podarium.api.Changes;
import dev.podarium.api.ClusterSource;
import dev.podarium.api.Command;
import dev.podarium.api.ComponentState;
import dev.podarium.api.History;
import dev.podarium.api.Moment;
import dev.podarium.api.Snapshot;
import dev.podarium.api.Subscription;
import dev.podarium.api.TimeMachine;
import dev.podarium.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The simulated cluster as a window holds it: with a time machine, and with hardware to break. When
 * it is begun anew a fresh cluster takes the place of the one before, and whoever holds this source
 * sees the branch change.
 */
public final class EmbeddedCluster implements ClusterSource, AutoCloseable {

  private final Supplier<Session> sessions;
  private final TimeMachine time = new PresentTime(this::player, this::anew);
  private volatile Life life;

  /**
   * Takes a session over; from now on only its player drives it.
   *
   * @param sessions makes one; asked at once, and again whenever the cluster is begun anew. Any
   *     thread
   */
  public EmbeddedCluster(Supplier<Session> sessions) {
    this.sessions = sessions;
    life = Life.of(sessions.get(), 1);
  }

  @Override
  public Moment now() {
    return life.history().now();
  }

  @Override
  public Optional<Snapshot> at(Address address) {
    return life.history().at(address);
  }

  @Override
  public Optional<Change> change(Address address) {
    return life.history().change(address);
  }

  @Override
  public Changes changes(Address from) {
    return life.history().changes(from);
  }

  @Override
  public Subscription watch(Address from, Consumer<Change> watcher) {
    return life.history().watch(from, watcher);
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
  public List<ComponentState> components() {
    return life.player().components();
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
    return CompletableFuture.supplyAsync(sessions).thenAccept(this::replace);
  }

  /** The speed that is set stays set. */
  private synchronized void replace(Session begun) {
    var before = life;
    var fresh = Life.of(begun, before.branch() + 1);
    fresh.player().speed(before.player().state().speed());
    life = fresh;
    before.player().close();
  }

  @Override
  public void close() {
    life.player().close();
  }

  /** One cluster from its beginning to its end. */
  private record Life(int branch, History history, Player player) {

    static Life of(Session session, int branch) {
      return new Life(branch, session.cluster().history().apply(branch), new Player(session));
    }
  }
}
