package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import dev.podarium.cluster.runtime.CriContainer;
import dev.podarium.objects.pods.ContainerStates;
import dev.podarium.objects.pods.ContainerStatuses;
import dev.podarium.objects.pods.PodConditions;
import dev.podarium.objects.pods.PodReport;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.pods.QosClass;
import dev.podarium.objects.values.Timestamps;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminatedBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The status of a Pod that follows from what its worker knows.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet_pods.go, generateAPIPodStatus
 */
final class StatusMaker {

  /** What stands before the runtime's own identifiers. */
  static final String RUNTIME = "containerd://";

  /** When a container began that never did. */
  private static final String EPOCH = "1970-01-01T00:00:00Z";

  private static final ContainerState NONE = new ContainerState();

  /** The conditions that a kubelet sets; those of others stay. */
  private static final List<String> OWN =
      List.of(
          "PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled");

  /** Source: kubernetes/kubernetes, pkg/kubelet/status/status_manager.go, TerminatePod */
  private static final ContainerState NOT_LOCATED =
      ContainerStates.terminated(
          new ContainerStateTerminatedBuilder()
              .withReason("ContainerStatusUnknown")
              .withMessage("The container could not be located when the pod was terminated")
              .withExitCode(137)
              .build());

  private StatusMaker() {}

  /**
   * The Pod as it is stored with the status that it has on its machine {@code now}, a timestamp.
   */
  static Pod withStatus(Pod stored, ManagedPod pod, String now) {
    return pod.state() == PodState.REJECTED ? rejected(stored, pod) : worked(stored, pod, now);
  }

  /** Whether the stored status says what the kubelet says. */
  static boolean agrees(ManagedPod pod) {
    var status = withStatus(pod.apiPod, pod, Timestamps.at(pod.now())).getStatus();
    return status.equals(pod.apiPod.getStatus());
  }

  /** Nothing but why: it has neither containers nor addresses. */
  private static Pod rejected(Pod stored, ManagedPod pod) {
    var failure = Objects.requireNonNull(pod.failure);
    var report =
        new PodReport(
            "Failed",
            failure.reason(),
            failure.message(),
            Pods.conditions(stored),
            List.of(),
            List.of(),
            null,
            null,
            pod.startTime(),
            QosClass.of(stored),
            stored.getMetadata().getGeneration());
    return Pods.withStatus(stored, report.on(stored.getStatus()));
  }

  private static Pod worked(Pod stored, ManagedPod pod, String now) {
    var initWait = pod.containers.getFirst().role != Role.MAIN;
    var init = new ArrayList<ContainerStatus>();
    var main = new ArrayList<ContainerStatus>();
    for (var container : pod.containers) {
      (container.role == Role.MAIN ? main : init).add(status(container, pod, initWait));
    }
    var all = new ArrayList<>(init);
    all.addAll(main);
    var phase = phase(stored, pod, all);
    var failure = pod.failure;
    var report =
        new PodReport(
            phase,
            failure == null ? null : failure.reason(),
            failure == null ? null : failure.message(),
            conditions(stored, all, phase, pod.podIp != null, now),
            init,
            main,
            pod.host.machine().address(),
            pod.podIp,
            pod.startTime(),
            QosClass.of(stored),
            stored.getMetadata().getGeneration());
    return Pods.withStatus(stored, report.on(stored.getStatus()));
  }

  private static String phase(Pod stored, ManagedPod pod, List<ContainerStatus> all) {
    if (Pods.finished(stored)) {
      return Pods.phase(stored);
    }
    if (pod.failure != null) {
      return "Failed";
    }
    var gone = pod.state() == PodState.GONE;
    var phase = Phases.of(pod.spec(), all, gone, pod.initialized());
    return gone && !phase.equals("Succeeded") ? "Failed" : phase;
  }

  private static List<PodCondition> conditions(
      Pod stored, List<ContainerStatus> all, String phase, boolean sandbox, String now) {
    var before = Pods.conditions(stored);
    var made = new Conditions(stored.getSpec(), all, phase);
    var own =
        List.of(
            PodConditions.of("PodReadyToStartContainers", sandbox ? "True" : "False", null, null),
            made.initialized(),
            made.ready(before),
            made.containersReady(),
            PodConditions.of("PodScheduled", "True", null, null));
    var conditions = new ArrayList<PodCondition>();
    for (var condition : before) {
      if (!OWN.contains(condition.getType())) {
        conditions.add(condition);
      }
    }
    for (var condition : own) {
      conditions.add(PodConditions.since(condition, before, now));
    }
    return conditions;
  }

  private static ContainerStatus status(
      ManagedContainer container, ManagedPod pod, boolean initWait) {
    var current = container.current;
    if (current == null) {
      var state = pod.state() == PodState.GONE ? NOT_LOCATED : notYetRun(container, initWait);
      var status =
          ContainerStatuses.of(container.name(), container.spec.getImage(), state, NONE, 0);
      return ContainerStatuses.withReadiness(status, false, false);
    }
    var waiting = current.running() || !pod.state().active() ? null : container.waiting;
    var state = waiting == null ? state(current) : waiting(waiting);
    var last = waiting == null ? container.previous : current;
    var status =
        ContainerStatuses.of(
            container.name(),
            container.spec.getImage(),
            state,
            last == null ? NONE : state(last),
            current.attempt());
    var known =
        ContainerStatuses.withIds(
            status, id(current), current.image().canonical(), current.imageRef());
    return ContainerStatuses.withReadiness(
        ContainerStatuses.withResources(known, container.spec.getResources()),
        container.role == Role.INIT ? container.succeeded() : container.ready,
        container.started);
  }

  private static ContainerState notYetRun(ManagedContainer container, boolean initWait) {
    return container.waiting == null
        ? ContainerStates.waiting(initWait ? "PodInitializing" : "ContainerCreating", null)
        : waiting(container.waiting);
  }

  private static ContainerState waiting(ManagedContainer.Waiting waiting) {
    return ContainerStates.waiting(waiting.reason(), waiting.message());
  }

  private static ContainerState state(CriContainer attempt) {
    return attempt.running()
        ? ContainerStates.running(Timestamps.at(attempt.startedAt()))
        : ContainerStates.terminated(
            ContainerStates.ending(
                attempt.exitCode(),
                attempt.reason(),
                attempt.message(),
                attempt.startedAt() == CriContainer.NEVER
                    ? EPOCH
                    : Timestamps.at(attempt.startedAt()),
                Timestamps.at(attempt.finishedAt()),
                id(attempt)));
  }

  /** As the API has it: the runtime's kind in front. */
  private static String id(CriContainer attempt) {
    return RUNTIME + attempt.id();
  }
}
