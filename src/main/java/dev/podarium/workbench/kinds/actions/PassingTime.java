package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.ClusterSource;
import dev.podarium.api.TimeMachine;
import dev.podarium.kubectl.command.Waiting;
import java.time.Duration;

/**
 * Waits beside the window until virtual time has gone by, at whatever speed it goes; while it is
 * held, so does who waits. Not to be used on the JavaFX thread.
 */
record PassingTime(ClusterSource cluster) implements Waiting {

  private static final Duration GLANCE = Duration.ofMillis(50);

  /** False when time has begun anew meanwhile, or can be waited for no more. */
  @Override
  public boolean pass(long nanos) {
    var begun = now();
    while (now() >= begun && now() < begun + nanos) {
      try {
        Thread.sleep(GLANCE);
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return now() >= begun;
  }

  private long now() {
    return cluster.time().map(TimeMachine::state).map(TimeMachine.State::nanos).orElse(0L);
  }
}
