package dev.podarium.player;

import dev.podarium.api.TimeMachine;
import dev.podarium.session.Session;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The time of whichever cluster is the present one. */
record PresentTime(Supplier<Player> player, Supplier<CompletableFuture<Void>> beginning)
    implements TimeMachine {

  @Override
  public void play() {
    player.get().play();
  }

  @Override
  public void pause() {
    player.get().pause();
  }

  @Override
  public void step(Step step) {
    player.get().step(step);
  }

  @Override
  public void skipTheWait() {
    player.get().skipTheWait();
  }

  @Override
  public void speed(double factor) {
    player.get().speed(factor);
  }

  @Override
  public State state() {
    return player.get().state();
  }

  @Override
  public CompletableFuture<String> session() {
    return player.get().ask(Session::text);
  }

  @Override
  public CompletableFuture<Void> anew() {
    return beginning.get();
  }
}
