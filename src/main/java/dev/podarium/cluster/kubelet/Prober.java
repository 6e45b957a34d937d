package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ProbeVerdict.Kind;
import dev.podarium.cluster.kubelet.ProbeVerdict.Result;
import dev.podarium.cluster.runtime.RunningProcess;
import dev.podarium.cluster.runtime.process.SimulatedProcess;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Probes one running container for one purpose, at the ticks of a clock that began with the Pod.
 * What cannot change is not probed: while the process stays as it is and the verdict stands, the
 * next tick that matters is the one after the process's next change.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/prober/worker.go
 */
final class Prober {

  private static final int USUAL_PERIOD_SECONDS = 10;
  private static final int USUAL_FAILURES = 3;

  private final ManagedPod pod;
  private final ManagedContainer container;
  private final Probe probe;
  private final Consumer<ProbeVerdict> whenChanged;
  private final long period;
  private final long initialDelay;
  private ProbeVerdict verdict;

  /**
   * A prober that has not begun.
   *
   * @param whenChanged called when the verdict is another
   */
  Prober(
      ManagedPod pod,
      ManagedContainer container,
      Kind kind,
      Probe probe,
      Consumer<ProbeVerdict> whenChanged) {
    this.pod = pod;
    this.container = container;
    this.probe = probe;
    this.whenChanged = whenChanged;
    this.period = seconds(probe.getPeriodSeconds(), USUAL_PERIOD_SECONDS);
    this.initialDelay = seconds(probe.getInitialDelaySeconds(), 0);
    this.verdict =
        ProbeVerdict.initial(
            kind,
            orElse(probe.getSuccessThreshold(), 1),
            orElse(probe.getFailureThreshold(), USUAL_FAILURES));
    if (kind == Kind.READINESS && container.ready) {
      verdict = verdict.assumed(Result.SUCCESS);
    }
  }

  /** Probes at once, or after the initial delay at the next tick, and from then on. */
  void begin() {
    var first = startedAt() + initialDelay;
    schedule(first <= pod.now() ? pod.now() : tickFrom(first));
  }

  private void probe() {
    var outcome = ProbeOutcome.of(pod, container, probe);
    if (outcome.result() == ProbeOutcome.Result.ERROR) {
      say(" probe errored and resulted in unknown state: ", outcome);
      container.probes.routineAfter(tickFrom(pod.now() + 1) - pod.now(), what(), this::probe);
      return;
    }
    if (outcome.result() == ProbeOutcome.Result.FAILURE) {
      say(" probe failed: ", outcome);
    }
    judge(outcome.result() == ProbeOutcome.Result.SUCCESS);
  }

  private void say(String words, ProbeOutcome outcome) {
    pod.warning(container, "Unhealthy", verdict.kind().title() + words + outcome.output());
  }

  private void judge(boolean success) {
    var before = verdict.result();
    verdict = verdict.after(success);
    if (!verdict.onHold()) {
      next();
    }
    if (verdict.result() != before) {
      whenChanged.accept(verdict);
    }
  }

  private void next() {
    var running = Objects.requireNonNull(container.current).id();
    var process = pod.host.runtime().process(running);
    var change = process.map(RunningProcess::nextChange).orElse(SimulatedProcess.NEVER);
    if (!verdict.settled()) {
      schedule(tickFrom(pod.now() + 1));
    } else if (change != SimulatedProcess.NEVER) {
      schedule(tickFrom(change));
    } else if (verdict.result() == Result.FAILURE) {
      container.probes.routineAfter(tickFrom(pod.now() + 1) - pod.now(), what(), this::probe);
    }
  }

  private void schedule(long instant) {
    container.probes.after(instant - pod.now(), what(), this::probe);
  }

  private String what() {
    return "probes " + container.name();
  }

  private long startedAt() {
    return Objects.requireNonNull(container.current).startedAt();
  }

  /** The first tick at or after an instant. */
  private long tickFrom(long instant) {
    return pod.takenAt + Math.ceilDiv(instant - pod.takenAt, period) * period;
  }

  private static long seconds(@Nullable Integer seconds, int otherwise) {
    return Durations.seconds((long) orElse(seconds, otherwise));
  }

  private static int orElse(@Nullable Integer number, int otherwise) {
    return number == null ? otherwise : number;
  }
}
