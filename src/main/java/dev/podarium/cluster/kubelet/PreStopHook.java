package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.ExecResult;
import dev.podarium.cluster.runtime.ExecResult.NotSimulated;
import dev.podarium.cluster.runtime.ExecResult.NotStarted;
import dev.podarium.cluster.runtime.ExecResult.Ran;
import dev.podarium.simulation.Durations;
import java.util.List;

/**
 * The hook that a container has before it is asked to end.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kuberuntime/kuberuntime_container.go,
 * executePreStopHook
 */
final class PreStopHook {

  private PreStopHook() {}

  /** How long it takes, in virtual nanoseconds; none, or one not understood, takes no time. */
  static long run(ManagedPod pod, ManagedContainer container) {
    var lifecycle = container.spec.getLifecycle();
    var hook = lifecycle == null ? null : lifecycle.getPreStop();
    if (hook == null) {
      return 0;
    }
    if (hook.getSleep() != null) {
      return Durations.seconds(hook.getSleep().getSeconds().longValue());
    }
    return hook.getExec() == null ? 0 : executed(pod, container, hook.getExec().getCommand());
  }

  private static long executed(ManagedPod pod, ManagedContainer container, List<String> command) {
    var result = exec(pod, container, command);
    if (result instanceof NotStarted || (result instanceof Ran ran && ran.exitCode() != 0)) {
      pod.warning(container, "FailedPreStopHook", "PreStopHook failed");
    }
    return result instanceof Ran ran ? ran.takes() : 0;
  }

  private static ExecResult exec(ManagedPod pod, ManagedContainer container, List<String> command) {
    var running = container.current;
    return running == null
        ? new NotSimulated()
        : pod.host.runtime().execSync(running.id(), command);
  }
}
