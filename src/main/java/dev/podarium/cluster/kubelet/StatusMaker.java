package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import dev.podarium.cluster.runtime.ContainerRun;
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

  /** The Pod as it is stored with the status that its tenant has {@code now}, a timestamp. */
  static Pod withStatus(Pod stored, PodRuntime tenant, String now) {
    return tenant.rejected ? rejected(stored, tenant) : worked(stored, tenant, now);
  }

  /** Nothing but why: it has neither containers nor addresses. */
  private static Pod rejected(Pod stored, PodRuntime tenant) {
    var failure = Objects.requireNonNull(tenant.failure);
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
            tenant.startTime(),
            QosClass.of(stored),
            stored.getMetadata().getGeneration());
    return Pods.withStatus(stored, report.on(stored.getStatus()));
  }

  private static Pod worked(Pod stored, PodRuntime tenant, String now) {
    var initWait = tenant.slots.getFirst().role != Role.MAIN;
    var init = new ArrayList<ContainerStatus>();
    var main = new ArrayList<ContainerStatus>();
    for (var slot : tenant.slots) {
      (slot.role == Role.MAIN ? main : init).add(status(slot, tenant, initWait));
    }
    var all = new ArrayList<>(init);
    all.addAll(main);
    var phase = phase(stored, tenant, all);
    var failure = tenant.failure;
    var report =
        new PodReport(
            phase,
            failure == null ? null : failure.reason(),
            failure == null ? null : failure.message(),
            conditions(stored, all, phase, tenant.podIp != null, now),
            init,
            main,
            tenant.host.machine().address(),
            tenant.podIp,
            tenant.startTime(),
            QosClass.of(stored),
            stored.getMetadata().getGeneration());
    return Pods.withStatus(stored, report.on(stored.getStatus()));
  }

  private static String phase(Pod stored, PodRuntime tenant, List<ContainerStatus> all) {
    if (Pods.finished(stored)) {
      return Pods.phase(stored);
    }
    if (tenant.failure != null) {
      return "Failed";
    }
    var phase = Phases.of(tenant.spec(), all, tenant.confirmed, tenant.initialized());
    return tenant.confirmed && !phase.equals("Succeeded") ? "Failed" : phase;
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
      ManagedContainer slot, PodRuntime tenant, boolean initWait) {
    var run = slot.run;
    if (run == null) {
      var state = tenant.confirmed ? NOT_LOCATED : notYetRun(slot, initWait);
      var status = ContainerStatuses.of(slot.name(), slot.container.getImage(), state, NONE, 0);
      return ContainerStatuses.withReadiness(status, false, false);
    }
    var waiting = run.running() || tenant.terminal ? null : slot.waiting;
    var state = waiting == null ? state(run) : waiting(waiting);
    var last = waiting == null ? slot.before : run;
    var status =
        ContainerStatuses.of(
            slot.name(),
            slot.container.getImage(),
            state,
            last == null ? NONE : state(last),
            run.restarts());
    var known = ContainerStatuses.withIds(status, run.id(), run.image().canonical(), run.imageId());
    return ContainerStatuses.withReadiness(
        ContainerStatuses.withResources(known, slot.container.getResources()),
        slot.role == Role.INIT ? slot.succeeded() : slot.ready,
        slot.started);
  }

  private static ContainerState notYetRun(ManagedContainer slot, boolean initWait) {
    return slot.waiting == null
        ? ContainerStates.waiting(initWait ? "PodInitializing" : "ContainerCreating", null)
        : waiting(slot.waiting);
  }

  private static ContainerState waiting(ManagedContainer.Waiting waiting) {
    return ContainerStates.waiting(waiting.reason(), waiting.message());
  }

  private static ContainerState state(ContainerRun run) {
    return run.running()
        ? ContainerStates.running(Timestamps.at(run.startedAt()))
        : ContainerStates.terminated(
            ContainerStates.ending(
                run.exitCode(),
                run.reason(),
                run.message(),
                run.startedAt() == ContainerRun.NEVER_STARTED
                    ? EPOCH
                    : Timestamps.at(run.startedAt()),
                Timestamps.at(run.finishedAt()),
                run.id()));
  }
}
