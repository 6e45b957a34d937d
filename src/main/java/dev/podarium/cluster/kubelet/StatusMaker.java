package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.Slot.Role;
import dev.podarium.cluster.runtime.ContainerRun;
import dev.podarium.objects.ContainerStates;
import dev.podarium.objects.ContainerStatuses;
import dev.podarium.objects.Metas;
import dev.podarium.objects.PodConditions;
import dev.podarium.objects.PodReport;
import dev.podarium.objects.Pods;
import dev.podarium.objects.QosClass;
import dev.podarium.objects.Timestamps;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a Pod that follows from what its worker knows.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet_pods.go, generateAPIPodStatus
 */
final class StatusMaker {

  private static final ContainerState NONE = new ContainerState();

  private StatusMaker() {}

  /**
   * What a worker knows besides the Pod and its containers.
   *
   * @param sandbox whether the Pod's sandbox stands
   * @param terminal it is over and will not be started again
   * @param reason why, {@code DeadlineExceeded}; null in the usual case
   */
  record Facts(
      String hostIp,
      @Nullable String podIp,
      String startTime,
      boolean sandbox,
      boolean terminal,
      @Nullable String reason,
      @Nullable String message) {}

  /** The Pod with the status that it has {@code now}, a timestamp. */
  static Pod withStatus(Pod stored, Collection<Slot> slots, Facts facts, String now) {
    var initWait = slots.stream().anyMatch(slot -> slot.role != Role.MAIN);
    var init = new ArrayList<ContainerStatus>();
    var main = new ArrayList<ContainerStatus>();
    for (var slot : slots) {
      (slot.role == Role.MAIN ? main : init).add(status(slot, initWait));
    }
    var all = new ArrayList<>(init);
    all.addAll(main);
    var phase = phase(stored, slots, facts, all);
    var report =
        new PodReport(
            phase,
            facts.reason(),
            facts.message(),
            conditions(stored, all, phase, facts, now),
            init,
            main,
            facts.hostIp(),
            facts.podIp(),
            facts.startTime(),
            QosClass.of(stored),
            stored.getMetadata().getGeneration());
    return Metas.withResourceVersion(Pods.withStatus(stored, report.on(stored.getStatus())), null);
  }

  private static String phase(
      Pod stored, Collection<Slot> slots, Facts facts, List<ContainerStatus> all) {
    if (Pods.finished(stored)) {
      return Pods.phase(stored);
    }
    if (facts.reason() != null) {
      return "Failed";
    }
    var initialized = slots.stream().anyMatch(s -> s.role == Role.MAIN && s.run != null);
    return Phases.of(stored.getSpec(), all, facts.terminal(), initialized);
  }

  private static List<PodCondition> conditions(
      Pod stored, List<ContainerStatus> all, String phase, Facts facts, String now) {
    var before = Pods.conditions(stored);
    var made = new Conditions(stored.getSpec(), all, phase);
    var own =
        List.of(
            PodConditions.of(
                "PodReadyToStartContainers", facts.sandbox() ? "True" : "False", null, null),
            made.initialized(),
            made.ready(before),
            made.containersReady(),
            PodConditions.of("PodScheduled", "True", null, null));
    var conditions = new ArrayList<PodCondition>();
    for (var condition : before) {
      if (own.stream().noneMatch(c -> c.getType().equals(condition.getType()))) {
        conditions.add(condition);
      }
    }
    own.forEach(condition -> conditions.add(PodConditions.since(condition, before, now)));
    return conditions;
  }

  private static ContainerStatus status(Slot slot, boolean initWait) {
    var run = slot.run;
    var image = slot.container.getImage();
    if (run == null) {
      var waiting =
          slot.waiting == null
              ? ContainerStates.waiting(initWait ? "PodInitializing" : "ContainerCreating", null)
              : waiting(slot.waiting);
      var status = ContainerStatuses.of(slot.name(), image, waiting, NONE, 0);
      return ContainerStatuses.withReadiness(status, false, false);
    }
    var state = slot.waiting == null || run.running() ? state(run) : waiting(slot.waiting);
    var last = state.getWaiting() != null ? run : slot.before;
    var status =
        ContainerStatuses.of(
            slot.name(), image, state, last == null ? NONE : state(last), run.restarts());
    return ContainerStatuses.withReadiness(
        ContainerStatuses.withIds(status, run.id(), run.image().canonical(), run.imageId()),
        slot.role == Role.INIT ? slot.succeeded() : slot.ready,
        slot.started);
  }

  private static ContainerState waiting(Slot.Waiting waiting) {
    return ContainerStates.waiting(waiting.reason(), waiting.message());
  }

  private static ContainerState state(ContainerRun run) {
    return run.running()
        ? ContainerStates.running(Timestamps.at(run.startedAt()))
        : ContainerStates.terminated(
            ContainerStates.ending(
                run.exitCode(),
                run.reason(),
                Timestamps.at(run.startedAt()),
                Timestamps.at(run.finishedAt()),
                run.id()));
  }
}
