package dev.podarium.printers;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a Pod's status in the order in which its life goes: phase, init containers, containers. */
final class PodColumnsReader {

  private final Pod pod;
  private final PodSpec spec;
  private final PodStatus status;

  private int ready;
  private int total;
  private String word;
  private Restarts restarts = Restarts.NONE;

  PodColumnsReader(Pod pod) {
    this.pod = pod;
    spec = pod.getSpec() == null ? new PodSpec() : pod.getSpec();
    status = pod.getStatus() == null ? new PodStatus() : pod.getStatus();
    word = firstWord();
  }

  PodColumns columns() {
    total = spec.getContainers().size() + (int) sidecars();
    var sidecarRestarts = Restarts.NONE;
    for (var container : status.getInitContainerStatuses()) {
      if (isSidecar(container)) {
        sidecarRestarts = sidecarRestarts.and(container);
      }
    }
    if (!tellInitContainers() || isTrue("Initialized")) {
      restarts = sidecarRestarts;
      tellContainers();
    }
    tellDeletion();
    return new PodColumns(ready, total, word, restarts.count(), restarts.last());
  }

  private String firstWord() {
    var gate = Pods.condition(pod, "PodScheduled");
    if (gate != null && "SchedulingGated".equals(gate.getReason())) {
      return "SchedulingGated";
    }
    return isSet(status.getReason()) ? status.getReason() : Pods.phase(pod);
  }

  /** Tells of the first init container that is not through; false when there is none. */
  private boolean tellInitContainers() {
    var containers = status.getInitContainerStatuses();
    restarts = Restarts.NONE;
    for (var i = 0; i < containers.size(); i++) {
      var container = containers.get(i);
      restarts = restarts.and(container);
      if (isSidecar(container)
          && Boolean.TRUE.equals(container.getStarted())
          && !ended(container)) {
        ready += isReady(container) ? 1 : 0;
      } else if (!ended(container) || exitCode(container) != 0) {
        word = "Init:" + initWord(container, i);
        return true;
      }
    }
    return false;
  }

  private String initWord(ContainerStatus container, int index) {
    var ended = terminated(container);
    if (ended != null) {
      return endWord(ended);
    }
    var waiting = waitingReason(container);
    return waiting == null || waiting.equals("PodInitializing")
        ? index + "/" + spec.getInitContainers().size()
        : waiting;
  }

  /** The first container with something to say has the last word. */
  private void tellContainers() {
    var running = false;
    for (var container : status.getContainerStatuses().reversed()) {
      restarts = restarts.and(container);
      var waiting = waitingReason(container);
      var ended = terminated(container);
      if (waiting != null) {
        word = waiting;
      } else if (ended != null) {
        word = endWord(ended);
      } else if (isReady(container) && isRunning(container)) {
        running = true;
        ready++;
      }
    }
    if (running && word.equals("Completed")) {
      word = isTrue("Ready") ? "Running" : "NotReady";
    }
  }

  private void tellDeletion() {
    if (!Metas.deleting(pod)) {
      return;
    }
    if ("NodeLost".equals(status.getReason())) {
      word = "Unknown";
    } else if (!Pods.finished(pod)) {
      word = "Terminating";
    }
  }

  private long sidecars() {
    return spec.getInitContainers().stream().filter(PodColumnsReader::alwaysRestarts).count();
  }

  private boolean isSidecar(ContainerStatus status) {
    return spec.getInitContainers().stream()
        .anyMatch(c -> Objects.equals(c.getName(), status.getName()) && alwaysRestarts(c));
  }

  private boolean isTrue(String condition) {
    var found = Pods.condition(pod, condition);
    return found != null && "True".equals(found.getStatus());
  }

  private static boolean alwaysRestarts(Container container) {
    return "Always".equals(container.getRestartPolicy());
  }

  private static String endWord(ContainerStateTerminated ended) {
    if (isSet(ended.getReason())) {
      return ended.getReason();
    }
    var signal = ended.getSignal();
    return signal != null && signal != 0 ? "Signal:" + signal : "ExitCode:" + exitCode(ended);
  }

  private static int exitCode(ContainerStateTerminated ended) {
    return ended.getExitCode() == null ? 0 : ended.getExitCode();
  }

  private static int exitCode(ContainerStatus container) {
    var ended = terminated(container);
    return ended == null ? 0 : exitCode(ended);
  }

  private static boolean ended(ContainerStatus container) {
    return terminated(container) != null;
  }

  private static @Nullable ContainerStateTerminated terminated(ContainerStatus container) {
    return container.getState() == null ? null : container.getState().getTerminated();
  }

  private static @Nullable String waitingReason(ContainerStatus container) {
    var state = container.getState();
    var waiting = state == null ? null : state.getWaiting();
    return waiting == null || !isSet(waiting.getReason()) ? null : waiting.getReason();
  }

  private static boolean isRunning(ContainerStatus container) {
    return container.getState() != null && container.getState().getRunning() != null;
  }

  private static boolean isReady(ContainerStatus container) {
    return Boolean.TRUE.equals(container.getReady());
  }

  private static boolean isSet(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  /** How many restarts, and when the container that was restarted last had ended. */
  private record Restarts(int count, @Nullable String last) {

    static final Restarts NONE = new Restarts(0, null);

    Restarts and(ContainerStatus container) {
      var more = container.getRestartCount() == null ? 0 : container.getRestartCount();
      return new Restarts(count + more, later(last, endOf(container)));
    }

    private static @Nullable String endOf(ContainerStatus container) {
      var last = container.getLastState();
      return last == null || last.getTerminated() == null
          ? null
          : last.getTerminated().getFinishedAt();
    }

    private static @Nullable String later(@Nullable String one, @Nullable String other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.compareTo(other) < 0 ? other : one;
    }
  }
}
