package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.CriContainer.State;
import dev.podarium.cluster.runtime.images.ContainerConfig;
import dev.podarium.cluster.runtime.process.ProcessSpec;
import dev.podarium.cluster.runtime.process.SimulatedProcess;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers;
import dev.podarium.simulation.Timers.Timer;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A container and the shim that its process runs under: while the machine has power it goes on
 * whatever becomes of the runtime and the kubelet.
 */
final class SimulatedContainer {

  private static final int KILLED = 137;
  private static final long NOT_ASKED = -1;

  private final ContainerConfig config;
  private final ProcessSpec spec;
  private final SimulatedProcess process;
  private final Timers shim;
  private final Consumer<CriContainer> whenStopped;
  private CriContainer status;
  private @Nullable Timer start;
  private @Nullable Timer stop;
  private long sigtermAt = NOT_ASKED;
  private long killAt = SimulatedProcess.NEVER;

  /**
   * One that is not started.
   *
   * @param shim under which its process runs
   * @param whenStopped called with it after its end
   */
  SimulatedContainer(
      CriContainer created,
      ContainerConfig config,
      ProcessSpec spec,
      SimulatedProcess process,
      Timers shim,
      Consumer<CriContainer> whenStopped) {
    this.status = created;
    this.config = config;
    this.spec = spec;
    this.process = process;
    this.shim = shim;
    this.whenStopped = whenStopped;
  }

  CriContainer status() {
    return status;
  }

  ContainerConfig config() {
    return config;
  }

  ProcessSpec spec() {
    return spec;
  }

  /** The paths of the files that are there. */
  Set<String> files() {
    return process.files().at(shim.now() - status.startedAt());
  }

  /** Its process; null when it does not run. */
  @Nullable RunningProcess process() {
    return status.running() ? new RunningProcess(process, status.startedAt(), shim.now()) : null;
  }

  /** Whether it is being started. */
  boolean starting() {
    return start != null;
  }

  /** It is being started: what will do so can be taken back until then. */
  void starting(Timer timer) {
    start = timer;
  }

  /** The runtime stops while it starts it: it stays created. */
  void interruptStart() {
    if (start != null) {
      start.cancel();
      start = null;
    }
  }

  /** Its process runs. */
  void run() {
    start = null;
    status = status.started(shim.now());
    if (process.ends() != SimulatedProcess.NEVER) {
      shim.after(
          process.ends(), "container ends", () -> exit(process.exitCode(), process.lastWords()));
    }
  }

  /** Its process could not be started. */
  void failToStart(String error) {
    start = null;
    status = status.notStarted(error, shim.now());
    whenStopped.accept(status);
  }

  /**
   * Sends SIGTERM, if that was not done before, and SIGKILL after so many virtual nanoseconds.
   * Whoever is asked again keeps the earlier end.
   */
  void stop(long timeout) {
    if (!status.running()) {
      return;
    }
    var now = shim.now();
    sigtermAt = sigtermAt == NOT_ASKED ? now : sigtermAt;
    killAt = Math.min(killAt, Durations.after(now, timeout));
    var byItself = Durations.after(sigtermAt, process.sigtermTakes());
    var killed = byItself > killAt;
    if (stop != null) {
      stop.cancel();
    }
    stop =
        shim.after(
            Math.min(killAt, byItself) - now,
            killed ? "container killed" : "container ends",
            () -> exit(killed ? KILLED : process.sigtermExit(), ""));
  }

  /** Sends SIGKILL. */
  void kill() {
    exit(KILLED, "");
  }

  /** The power is cut, or it is removed: nobody is told. */
  void cut() {
    interruptStart();
    shim.cancelAll();
  }

  /** The machine has power again: what ran has ended, nobody knows how. */
  void recover() {
    if (status.state() == State.RUNNING) {
      status = status.lost(shim.now());
    }
  }

  private void exit(int code, String words) {
    shim.cancelAll();
    status = status.exited(code, words, shim.now());
    whenStopped.accept(status);
  }
}
