package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.CriContainer;
import dev.podarium.cluster.runtime.CriContainer.State;
import dev.podarium.cluster.runtime.PodSandbox;
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
 * What a kubelet that starts finds of a Pod: containers go on as the container runtime has them; of
 * those that it knows nothing of (a machine with an empty disk) the stored status says how often
 * they were started.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kuberuntime/kuberuntime_manager.go, GetPodStatus;
 * pkg/kubelet/kubelet_pods.go, convertToAPIContainerStatuses
 */
final class ContainerRecovery {

  private final ManagedPod pod;
  private final List<ContainerStatus> statuses;

  private ContainerRecovery(ManagedPod pod) {
    this.pod = pod;
    this.statuses = all(pod.apiPod.getStatus());
  }

  /** Fills a Pod's containers with what is there. */
  static void restore(ManagedPod pod) {
    var runtime = pod.host.runtime();
    var sandbox = runtime.podSandbox(pod.uid).orElse(null);
    if (sandbox == null && pod.apiPod.getStatus() == null) {
      return;
    }
    var recovery = new ContainerRecovery(pod);
    if (sandbox != null) {
      recovery.sandbox(sandbox);
    }
    var found = runtime.listContainers(pod.uid);
    pod.containers.forEach(container -> recovery.restore(container, found));
  }

  private void sandbox(PodSandbox sandbox) {
    pod.sandboxes = sandbox.config().attempt() + 1;
    if (sandbox.ready()) {
      pod.addressed(sandbox);
    } else if (!Metas.deleting(pod.apiPod)) {
      pod.normal("SandboxChanged", "Pod sandbox changed, it will be killed and re-created.");
    }
  }

  private void restore(ManagedContainer container, List<CriContainer> found) {
    for (var attempt : found) {
      if (attempt.name().equals(container.name())) {
        restore(container, attempt);
      }
    }
    var status = ContainerStatuses.named(statuses, container.name());
    if (status == null) {
      return;
    }
    if (container.current == null) {
      container.current = last(container, status);
    } else if (container.running() && isOf(status, container.current)) {
      container.started = Boolean.TRUE.equals(status.getStarted());
      container.ready = Boolean.TRUE.equals(status.getReady());
    }
  }

  /** One that was created for a sandbox that is no more is never started. */
  private void restore(ManagedContainer container, CriContainer attempt) {
    if (attempt.state() != State.CREATED) {
      container.begin(attempt);
    } else if (pod.podIp != null) {
      container.created = attempt;
    } else {
      pod.host.runtime().removeContainer(attempt.id());
    }
  }

  private static boolean isOf(ContainerStatus status, CriContainer attempt) {
    return (StatusMaker.RUNTIME + attempt.id()).equals(status.getContainerID());
  }

  private @Nullable CriContainer last(ManagedContainer container, ContainerStatus status) {
    var state = status.getState();
    if (state != null && state.getRunning() != null) {
      var since = Timestamps.nanos(state.getRunning().getStartedAt());
      return attempt(container, status).started(since).lost(pod.now());
    }
    var ending = state == null ? null : state.getTerminated();
    if (ending == null && status.getLastState() != null) {
      ending = status.getLastState().getTerminated();
    }
    return ending == null ? null : ended(attempt(container, status), ending);
  }

  private static CriContainer ended(CriContainer attempt, ContainerStateTerminated ending) {
    var from = ending.getStartedAt() == null ? 0 : Timestamps.nanos(ending.getStartedAt());
    var to = ending.getFinishedAt() == null ? from : Timestamps.nanos(ending.getFinishedAt());
    var reason = ending.getReason() == null ? "" : ending.getReason();
    var message = ending.getMessage() == null ? "" : ending.getMessage();
    return attempt.started(from).exited(ending.getExitCode(), reason, message, to);
  }

  private CriContainer attempt(ManagedContainer container, ContainerStatus status) {
    var id = status.getContainerID() == null ? "" : status.getContainerID();
    var images = pod.host.runtime().images();
    return CriContainer.created(
        id.startsWith(StatusMaker.RUNTIME) ? id.substring(StatusMaker.RUNTIME.length()) : id,
        pod.uid,
        container.name(),
        status.getRestartCount() == null ? 0 : status.getRestartCount(),
        images.image(Metas.annotations(pod.apiPod), container.spec),
        status.getImageID() == null ? "" : status.getImageID());
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
