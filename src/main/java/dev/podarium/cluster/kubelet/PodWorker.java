package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import dev.podarium.cluster.kubelet.ManagedContainer.Waiting;
import dev.podarium.cluster.kubelet.ManagedPod.Failure;
import dev.podarium.cluster.runtime.CriContainer;
import dev.podarium.cluster.runtime.PodSandbox;
import dev.podarium.cluster.runtime.RuntimeUnavailable;
import dev.podarium.cluster.scheduler.plugins.AdmissionCheck.Refusal;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings one Pod to life on its machine, keeps it so, and ends it: what its {@link PodState} says
 * is next.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/pod_workers.go, kuberuntime/kuberuntime_manager.go
 */
final class PodWorker {

  /** How long after a container's end the worker acts on it: the kubelet looks once a second. */
  private static final long NOTICE = Durations.seconds(1L);

  private final ManagedPod pod;
  private final StatusReporter reporter;
  private final ContainerStarter starter;
  private final RestartBackOff restarts;
  private final PodTermination termination;
  private final Probers probers;
  private final ActiveDeadline deadline;

  /** What is under way to start containers; it ends when the Pod is to end. */
  private final Timers work;

  private Timers.@Nullable Timer wake;

  /** A worker that has not begun. */
  PodWorker(Host host, Pod apiPod) {
    this.pod = new ManagedPod(host, apiPod);
    this.reporter = new StatusReporter(pod);
    this.starter = new ContainerStarter(pod, this::putOff);
    this.restarts = new RestartBackOff(pod);
    var containers = new ContainerTermination(pod);
    this.termination = new PodTermination(pod, containers, reporter);
    this.probers = new Probers(pod, containers, reporter, this::sync);
    this.work = host.work();
    this.deadline = new ActiveDeadline(pod, this::deadlineOver);
  }

  /** Takes the Pod on: a new one, or one that the machine had before. */
  void begin() {
    UnreadableAnnotations.warn(pod, Map.of());
    if (Pods.finished(pod.apiPod)) {
      pod.enter(PodState.TERMINATED);
    } else if (pod.host.runtimeAnswers()) {
      ContainerRecovery.restore(pod);
    }
    if (Metas.deleting(pod.apiPod)) {
      end();
    } else if (StartOrder.over(pod)) {
      reporter.report();
      termination.containersEnded();
    } else if (pod.state().active()) {
      reporter.report();
      deadline.begin();
      resume();
      new Mounting(pod, work, this::mounted).begin();
    }
  }

  /** Goes on with what the machine had of the Pod. */
  private void resume() {
    probers.resume();
    for (var container : pod.containers) {
      if (container.created != null) {
        starter.resume(container, container.created);
      }
    }
  }

  /** Does not take the Pod on: it has failed, and nothing of it is ever started. */
  void reject(Refusal refusal) {
    pod.reject(new Failure(refusal.reason(), "Pod was rejected: " + refusal.message()));
    pod.warning(refusal.reason(), refusal.message());
    work.after(NOTICE, "reports that it rejected a Pod", reporter::write);
  }

  /** Whether it has something to do for the Pod before it can be left as it is. */
  boolean busy() {
    return pod.state().unfinished();
  }

  ObjectRef ref() {
    return pod.ref;
  }

  String uid() {
    return pod.uid;
  }

  /** Whether the Pod uses something of the machine. */
  boolean usesTheMachine() {
    return pod.state().usesTheMachine();
  }

  /** The Pod was written. */
  void update(Pod newer) {
    var before = pod.apiPod;
    if (pod.heard(newer)) {
      UnreadableAnnotations.warn(pod, Metas.annotations(before));
      if (StaticPods.isMirror(newer) && !sameObject(before, newer)) {
        reporter.report();
      } else if (!Objects.equals(newer.getStatus(), before.getStatus())) {
        reporter.reconcile();
      }
      if (Metas.deleting(newer)) {
        end();
      }
    }
  }

  /** Not so when a mirror Pod was made anew. */
  private static boolean sameObject(Pod before, Pod newer) {
    return Objects.equals(before.getMetadata().getUid(), newer.getMetadata().getUid());
  }

  /** The kubelet stops: containers go on without it. */
  void abandon() {
    cancelWork();
    pod.cancel();
  }

  /** The Pod was taken away: whatever is left of it goes. */
  void remove() {
    cancelWork();
    pod.vanish();
    pod.host.objects().remove(pod.references);
    if (pod.host.runtimeAnswers()) {
      pod.host.runtime().removePodSandbox(pod.uid);
    }
  }

  /** Its sandbox has been set up. */
  void sandboxReady(PodSandbox sandbox) {
    if (pod.state() == PodState.SANDBOX) {
      enterSandbox(sandbox);
    }
  }

  /** A container runs. */
  void containerStarted(CriContainer started) {
    var container = pod.container(started.name());
    if (container == null || !container.isOf(started)) {
      return;
    }
    starter.done();
    container.begin(started);
    if (container.role == Role.MAIN && pod.state() == PodState.INITIALIZING) {
      pod.enter(PodState.RUNNING);
    }
    pod.normal(container, "Started", "Container started");
    if (started.attempt() == 0 && !started.remark().isEmpty()) {
      pod.normal(container, "NotSimulated", started.remark());
    }
    probers.begin(container);
    reporter.report();
    sync();
  }

  /** A container has ended, or could not be started. */
  void containerStopped(CriContainer stopped) {
    var container = pod.container(stopped.name());
    if (container == null || !container.isOf(stopped)) {
      return;
    }
    if (stopped.failedToStart()) {
      starter.done();
      container.begin(stopped);
      pod.warning(container, "Failed", "Error: " + stopped.message());
      container.waiting = new Waiting("RunContainerError", stopped.message());
    } else {
      container.end(stopped);
    }
    afterEnd();
  }

  /** The container runtime answers again: what became of the containers meanwhile is learned. */
  void relist() {
    for (var told : pod.host.runtime().listContainers(pod.uid)) {
      var container = pod.container(told.name());
      if (container != null && container.isOf(told)) {
        relisted(container, told);
      }
    }
    switch (pod.state()) {
      case SANDBOX -> pod.host.runtime().runPodSandbox(pod.sandboxConfig());
      case TERMINATING, TERMINATED -> termination.resume();
      default -> sync();
    }
  }

  private void relisted(ManagedContainer container, CriContainer told) {
    switch (told.state()) {
      case CREATED -> starter.resume(container, told);
      case EXITED -> {
        if (container.running()) {
          containerStopped(told);
        }
      }
      case RUNNING -> {}
    }
  }

  private void mounted() {
    pod.enter(PodState.SANDBOX);
    try {
      var runtime = pod.host.runtime();
      var sandbox = runtime.podSandbox(pod.uid).filter(PodSandbox::ready);
      sandbox.ifPresentOrElse(this::enterSandbox, () -> runtime.runPodSandbox(pod.sandboxConfig()));
    } catch (RuntimeUnavailable stopped) {
      pod.warning(
          "FailedCreatePodSandBox", "Failed to create pod sandbox: " + stopped.getMessage());
    }
  }

  private void enterSandbox(PodSandbox sandbox) {
    pod.addressed(sandbox);
    pod.enter(pod.initialized() ? PodState.RUNNING : PodState.INITIALIZING);
    sync();
  }

  private void sync() {
    while (pod.state().startsContainers() && !starter.busy() && pod.host.runtimeAnswers()) {
      var container = StartOrder.next(pod);
      if (container == null) {
        sleep();
        return;
      }
      if (restarts.holds(container)) {
        reporter.report();
      } else {
        starter.start(container);
      }
    }
  }

  /** Looks again when the first container that has to wait may be started. */
  private void sleep() {
    if (wake != null) {
      wake.cancel();
    }
    var first = StartOrder.firstWaiting(pod);
    wake =
        first == null
            ? null
            : work.after(
                first.notBefore - pod.now(), "tries again to start " + first.name(), this::sync);
  }

  private void putOff() {
    reporter.report();
    sync();
  }

  private void afterEnd() {
    reporter.report();
    if (pod.state().active() && !StartOrder.over(pod)) {
      work.after(NOTICE, "notices that a container ended", this::sync);
    } else {
      termination.containersEnded();
    }
  }

  private void deadlineOver() {
    reporter.report();
    end();
  }

  private void cancelWork() {
    work.cancelAll();
    deadline.cancel();
  }

  private void end() {
    if (pod.state().active()) {
      cancelWork();
      starter.cancel();
    }
    termination.begin();
  }
}
