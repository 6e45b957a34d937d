package dev.podarium.workbench.frame;

import dev.podarium.World;
import dev.podarium.api.Address;
import dev.podarium.api.Answer;
import dev.podarium.api.Change;
import dev.podarium.api.Changes;
import dev.podarium.api.ClusterSource;
import dev.podarium.api.Command;
import dev.podarium.api.ComponentState;
import dev.podarium.api.Moment;
import dev.podarium.api.Snapshot;
import dev.podarium.api.Subscription;
import dev.podarium.api.TimeMachine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The real engine as a window holds it, whose time a test moves on. */
public record PausedCluster(World world) implements ClusterSource {

  @Override
  public Moment now() {
    return world.history().now();
  }

  @Override
  public Optional<Snapshot> at(Address address) {
    return world.history().at(address);
  }

  @Override
  public Optional<Change> change(Address address) {
    return world.history().change(address);
  }

  @Override
  public Changes changes(Address from) {
    return world.history().changes(from);
  }

  @Override
  public Subscription watch(Address from, Consumer<Change> watcher) {
    return world.history().watch(from, watcher);
  }

  @Override
  public CompletableFuture<Answer> send(Command command) {
    return CompletableFuture.supplyAsync(() -> world.answer(command), Runnable::run);
  }

  @Override
  public Optional<TimeMachine> time() {
    return Optional.empty();
  }

  @Override
  public List<ComponentState> components() {
    return world.cluster().components();
  }

  @Override
  public boolean hasHardware() {
    return false;
  }
}
