package dev.podarium.cluster.kubelet;

import dev.podarium.objects.pods.ContainerStatuses;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phase that follows from the states of a Pod's containers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet_pods.go, getPhase
 */
final class Phases {

  private final PodSpec spec;
  private final List<ContainerStatus> statuses;
  private int initPending;
  private int initFailedForGood;
  private int initFailed;
  private int sidecarsPending;
  private int unknown;
  private int running;
  private int waiting;
  private int stopped;
  private int succeeded;
  private int restartable;

  private Phases(PodSpec spec, List<ContainerStatus> statuses) {
    this.spec = spec;
    this.statuses = statuses;
  }

  /**
   * The phase.
   *
   * @param statuses of init containers and containers together
   * @param terminal the Pod will not be started again, whatever its restart policy says
   * @param initialized a container that is not an init container has run before
   */
  static String of(
      PodSpec spec, List<ContainerStatus> statuses, boolean terminal, boolean initialized) {
    var phases = new Phases(spec, statuses);
    spec.getInitContainers().forEach(phases::countInit);
    spec.getContainers().forEach(phases::countMain);
    return phases.phase(terminal, initialized);
  }

  private String phase(boolean terminal, boolean initialized) {
    if (initFailedForGood > 0) {
      return "Failed";
    }
    if (initPending > 0
        || initFailed > 0
        || (sidecarsPending > 0 && !initialized)
        || waiting > 0
        || unknown > 0) {
      return "Pending";
    }
    return running > 0 ? "Running" : stopped > 0 ? stoppedPhase(terminal) : "Pending";
  }

  private String stoppedPhase(boolean terminal) {
    if (!terminal && restartable > 0) {
      return "Running";
    }
    return stopped == succeeded ? "Succeeded" : "Failed";
  }

  private void countInit(Container container) {
    var status = ContainerStatuses.named(statuses, container.getName());
    if (Restarts.sidecar(container)) {
      countSidecar(status);
      return;
    }
    var ending = status == null ? null : ending(status);
    if (ending == null) {
      initPending++;
    } else if (ending.getExitCode() != 0) {
      initFailed++;
      initFailedForGood += Restarts.wanted(spec, container, ending.getExitCode()) ? 0 : 1;
    }
  }

  private void countSidecar(@Nullable ContainerStatus status) {
    var state = status == null ? null : status.getState();
    if (status == null || state == null) {
      unknown++;
      sidecarsPending += status == null ? 0 : 1;
    } else if (state.getRunning() != null) {
      sidecarsPending += Boolean.TRUE.equals(status.getStarted()) ? 0 : 1;
      running++;
    } else if (ending(status) == null) {
      sidecarsPending++;
      waiting++;
    }
  }

  private void countMain(Container container) {
    var status = ContainerStatuses.named(statuses, container.getName());
    var state = status == null ? null : status.getState();
    if (status == null || state == null || stateless(state)) {
      unknown++;
    } else if (state.getRunning() != null) {
      running++;
    } else {
      countStopped(container, state, ending(status));
    }
  }

  private void countStopped(
      Container container, ContainerState state, @Nullable ContainerStateTerminated ending) {
    if (ending == null) {
      waiting++;
      return;
    }
    stopped++;
    succeeded += state.getTerminated() != null && ending.getExitCode() == 0 ? 1 : 0;
    restartable += Restarts.wanted(spec, container, ending.getExitCode()) ? 1 : 0;
  }

  /** How it ended, or ended last if it waits to be started again. */
  private static @Nullable ContainerStateTerminated ending(ContainerStatus status) {
    var state = status.getState();
    if (state == null || state.getRunning() != null) {
      return null;
    }
    if (state.getTerminated() != null) {
      return state.getTerminated();
    }
    return state.getWaiting() == null || status.getLastState() == null
        ? null
        : status.getLastState().getTerminated();
  }

  private static boolean stateless(ContainerState state) {
    return state.getRunning() == null
        && state.getWaiting() == null
        && state.getTerminated() == null;
  }
}
