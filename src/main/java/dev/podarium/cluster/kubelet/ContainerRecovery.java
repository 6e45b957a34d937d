package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.ContainerRun;
import dev.podarium.cluster.runtime.SimulatedProcess;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.ContainerStatuses;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine finds of a Pod when it is powered up again: no container runs any more, and the
 * runtime cannot say how those that ran have ended.
 */
final class ContainerRecovery {

  private static final int UNKNOWN_EXIT = 255;

  private ContainerRecovery() {}

  /** Fills the slots with what the stored status says was there. */
  static void restore(PodRuntime tenant) {
    var lost = false;
    for (var slot : tenant.slots) {
      var status = ContainerStatuses.named(all(tenant.pod.getStatus()), slot.name());
      if (status != null) {
        slot.run = lastRun(tenant, slot, status);
        lost |= status.getState() != null && status.getState().getRunning() != null;
      }
    }
    if (lost && !Metas.deleting(tenant.pod)) {
      tenant.normal("SandboxChanged", "Pod sandbox changed, it will be killed and re-created.");
    }
  }

  private static @Nullable ContainerRun lastRun(
      PodRuntime tenant, ManagedContainer slot, ContainerStatus status) {
    var state = status.getState();
    if (state != null && state.getRunning() != null) {
      var since = Timestamps.nanos(state.getRunning().getStartedAt());
      return run(tenant, slot, status, since).ended(UNKNOWN_EXIT, "Unknown", tenant.now());
    }
    var ending = state == null ? null : state.getTerminated();
    if (ending == null && status.getLastState() != null) {
      ending = status.getLastState().getTerminated();
    }
    return ending == null ? null : ended(tenant, slot, status, ending);
  }

  private static ContainerRun ended(
      PodRuntime tenant,
      ManagedContainer slot,
      ContainerStatus status,
      ContainerStateTerminated ending) {
    var from = ending.getStartedAt() == null ? 0 : Timestamps.nanos(ending.getStartedAt());
    var to = ending.getFinishedAt() == null ? from : Timestamps.nanos(ending.getFinishedAt());
    var reason = ending.getReason() == null ? "" : ending.getReason();
    var message = ending.getMessage() == null ? "" : ending.getMessage();
    return run(tenant, slot, status, from)
        .ended(ending.getExitCode(), reason, to)
        .withMessage(message);
  }

  private static ContainerRun run(
      PodRuntime tenant, ManagedContainer slot, ContainerStatus status, long since) {
    var image = tenant.host.catalogue().image(tenant.pod, slot.container);
    return new ContainerRun(
        status.getContainerID() == null ? "" : status.getContainerID(),
        image,
        status.getImageID() == null ? "" : status.getImageID(),
        status.getRestartCount() == null ? 0 : status.getRestartCount(),
        SimulatedProcess.GONE,
        since,
        ContainerRun.RUNNING,
        0,
        "",
        "");
  }

  private static List<ContainerStatus> all(@Nullable PodStatus status) {
    var found = new ArrayList<ContainerStatus>();
    if (status != null) {
      found.addAll(status.getInitContainerStatuses());
      found.addAll(status.getContainerStatuses());
    }
    return found;
  }
}
