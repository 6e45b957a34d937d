package dev.podarium.cluster.runtime.process;

import dev.podarium.simulation.Dice.Draw;
import dev.podarium.simulation.Timing;
import org.jspecify.annotations.Nullable;

/**
 * What the process of a container does, before chance has had its say.
 *
 * @param startError why it cannot be started; null when it can
 * @param remark what of it is only guessed, as a sentence for the person; empty when nothing is
 * @param starts how long it takes from its creation until it runs
 * @param life what it does when nobody interferes
 * @param onSigterm how it ends when it is asked to
 * @param serving when and where it answers
 */
public record ProcessSpec(
    @Nullable String startError,
    String remark,
    Timing starts,
    Life life,
    OnSigterm onSigterm,
    Serving serving) {

  /**
   * What a process does when nobody interferes.
   *
   * @param runs how long it runs; null: until somebody ends it
   * @param exitCode with which it ends by itself, 0 to 255
   * @param lastWords the last that it prints; empty when nothing is known
   * @param files what it does to files of the container on the way
   */
  public record Life(@Nullable Timing runs, int exitCode, String lastWords, FileHistory files) {

    /** It runs until somebody ends it. */
    public static final Life ENDLESS = new Life(null, 0, "", FileHistory.NONE);
  }

  /**
   * How a process answers SIGTERM.
   *
   * @param exits its exit code
   * @param after how long it takes; null: it ignores the signal and has to be killed
   */
  public record OnSigterm(int exits, @Nullable Timing after) {

    /** Process 1 of a container that has no handler of its own: the kernel drops the signal. */
    public static final OnSigterm IGNORED = new OnSigterm(137, null);
  }

  /**
   * When and where a process answers requests and probes.
   *
   * @param after how long after it runs it begins to
   * @param until how long after it runs it stops to; null: never
   * @param listening on which ports
   */
  public record Serving(Timing after, @Nullable Timing until, ListeningPorts listening) {}

  /** The process as it turns out this time. */
  public SimulatedProcess process(Draw draw) {
    var until = serving.until();
    return new SimulatedProcess(
        life.runs() == null ? SimulatedProcess.NEVER : life.runs().drawn(draw),
        life.exitCode(),
        life.lastWords(),
        life.files(),
        serving.after().drawn(draw.next()),
        until == null ? SimulatedProcess.NEVER : until.drawn(draw.next().next()),
        serving.listening(),
        onSigterm.exits(),
        onSigterm.after() == null ? SimulatedProcess.NEVER : onSigterm.after().drawn(draw.next()));
  }
}
