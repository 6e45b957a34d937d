package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.kubelet.ManagedContainer.Role;
import dev.podarium.cluster.kubelet.ManagedContainer.Waiting;
import dev.podarium.cluster.kubelet.PodRuntime.Failure;
import dev.podarium.cluster.runtime.Behaviour;
import dev.podarium.cluster.runtime.ContainerRun;
import dev.podarium.cluster.runtime.SimulatedProcess;
import dev.podarium.cluster.scheduler.plugins.AdmissionCheck.Refusal;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.BehaviourAnnotations;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings one Pod to life on its machine, keeps it so, and ends it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/pod_workers.go, kuberuntime/kuberuntime_manager.go
 */
final class PodWorker {

  /** How long after a container's end the worker acts on it: the kubelet looks once a second. */
  private static final long NOTICE = Durations.seconds(1L);

  /** After how long the kubelet looks at a Pod again that it could not sync. */
  private static final long SYNC = Durations.seconds(10L);

  private static final long LATE_SYNC = Durations.seconds(15L);

  private final PodRuntime tenant;
  private final StatusReporter reporter;
  private final ImagePulls pulls;
  private final Stopper stopper;
  private final Probers probers;

  /** What is under way to start containers; it ends when the Pod is to end. */
  private final Timers work;

  private boolean starting;
  private Timers.@Nullable Timer wake;

  /** A worker that has not begun. */
  PodWorker(Host host, Pod pod) {
    this.tenant = new PodRuntime(host, pod);
    this.reporter = new StatusReporter(tenant);
    this.pulls = new ImagePulls(tenant, this::create, this::notPulled);
    this.stopper = new Stopper(tenant, this::ended);
    this.probers = new Probers(tenant, stopper, reporter, this::sync);
    this.work = host.timers();
  }

  /** Takes the Pod on: a new one, or one that the machine had before it was switched off. */
  void begin() {
    sayWhichWishesCannotBeRead(Map.of());
    if (Pods.finished(tenant.pod)) {
      tenant.terminal = true;
    } else {
      ContainerRecovery.restore(tenant);
    }
    if (Metas.deleting(tenant.pod)) {
      end();
    } else if (!tenant.terminal) {
      reporter.report();
      beginDeadline();
      new Mounting(tenant, work, this::mounted).begin();
    }
  }

  /** Does not take the Pod on: it has failed, and nothing of it is ever started. */
  void reject(Refusal refusal) {
    tenant.terminal = true;
    tenant.rejected = true;
    tenant.failure = new Failure(refusal.reason(), "Pod was rejected: " + refusal.message());
    tenant.warning(refusal.reason(), refusal.message());
    work.after(NOTICE, "reports that it rejected a Pod", reporter::write);
  }

  /** Whether the Pod uses something of the machine. */
  boolean usesTheMachine() {
    return !tenant.terminal || tenant.slots.stream().anyMatch(ManagedContainer::running);
  }

  /** The Pod was written. */
  void update(Pod newer) {
    var before = tenant.pod;
    tenant.pod = newer;
    sayWhichWishesCannotBeRead(Metas.annotations(before));
    if (Metas.deleting(newer)) {
      end();
    }
  }

  /** The power is cut, or the Pod was taken away without a word. */
  void cut() {
    tenant.terminal = true;
    work.cancelAll();
    tenant.cancel();
    releaseAddress();
  }

  /** A container's process is killed from outside; false when it is not running. */
  boolean kill(String container) {
    for (var slot : tenant.slots) {
      if ((container.isEmpty() ? slot.role == Role.MAIN : slot.name().equals(container))
          && slot.running()) {
        ended(slot, 137);
        return true;
      }
    }
    return false;
  }

  private void mounted() {
    var sandbox = tenant.host.catalogue().sandbox();
    var takes = sandbox.drawn(tenant.draw("sandbox", tenant.slots.getFirst(), 0));
    work.after(takes, "sandbox ready", this::sandboxReady);
  }

  private void sandboxReady() {
    tenant.podIp = tenant.host.addresses().take();
    sync();
  }

  private void sync() {
    while (!starting && !tenant.terminal) {
      var slot = StartOrder.next(tenant);
      if (slot == null) {
        sleep();
        return;
      }
      if (!backsOff(slot)) {
        starting = true;
        pulls.ensure(slot);
      }
    }
  }

  /** Looks again when the first container that has to wait may be started. */
  private void sleep() {
    ManagedContainer first = null;
    for (var slot : tenant.slots) {
      var waits = slot.notBefore > tenant.now() && slot.notBefore < Long.MAX_VALUE;
      if (waits && (first == null || slot.notBefore < first.notBefore)) {
        first = slot;
      }
    }
    if (wake != null) {
      wake.cancel();
    }
    wake = first == null ? null : wakeFor(first);
  }

  private Timers.Timer wakeFor(ManagedContainer slot) {
    var wait = slot.notBefore - tenant.now();
    return work.after(wait, "tries again to start " + slot.name(), this::sync);
  }

  private boolean backsOff(ManagedContainer slot) {
    var run = slot.run;
    if (run == null) {
      return false;
    }
    var backOff = tenant.host.restarts();
    var key = tenant.uid + "_" + slot.name();
    var until = backOff.waitsUntil(key, run.finishedAt());
    if (until <= tenant.now()) {
      backOff.next(key, run.finishedAt(), tenant.now());
      return false;
    }
    var delay = GoDurations.text(backOff.delay(key));
    var where = "restarting failed container";
    slot.waiting =
        new Waiting(
            "CrashLoopBackOff",
            "back-off %s %s=%s pod=%s".formatted(delay, where, slot.name(), tenant.full()));
    slot.notBefore = until;
    tenant.warning(
        slot, "BackOff", "Back-off %s %s in pod %s".formatted(where, slot.name(), tenant.full()));
    reporter.report();
    return true;
  }

  private void notPulled(ManagedContainer slot) {
    starting = false;
    reporter.report();
    sync();
  }

  private void create(ManagedContainer slot) {
    var catalogue = tenant.host.catalogue();
    var environment = Environment.of(tenant, slot.container);
    var error =
        environment.error() == null
            ? NonRoot.problem(tenant, slot.container, catalogue.user(slot.container))
            : environment.error();
    if (error == null) {
      create(slot, catalogue.behaviour(slot.launch(tenant, environment.values())));
    } else {
      notConfigured(slot, error);
    }
  }

  /** It is tried again at the next sync, ten to fifteen seconds later. */
  private void notConfigured(ManagedContainer slot, String error) {
    tenant.warning(slot, "Failed", "Error: " + error);
    slot.waiting = new Waiting("CreateContainerConfigError", error);
    slot.notBefore =
        tenant.now() + tenant.draw("sync", slot, slot.tries++).between(SYNC, LATE_SYNC);
    notPulled(slot);
  }

  private void create(ManagedContainer slot, Behaviour behaviour) {
    var process = behaviour.process(tenant.draw("process", slot, slot.runs()));
    var takes = behaviour.starts().drawn(tenant.draw("container-start", slot, slot.runs()));
    tenant.normal(slot, "Created", "Container created");
    work.after(takes, "container started", () -> started(slot, behaviour, process));
  }

  private void started(ManagedContainer slot, Behaviour behaviour, SimulatedProcess process) {
    starting = false;
    var begun = run(slot, process);
    if (behaviour.startError() != null) {
      notStarted(slot, begun.notStarted(behaviour.startError(), tenant.now()));
      return;
    }
    slot.begin(begun);
    tenant.normal(slot, "Started", "Container started");
    if (slot.runs() == 1 && !behaviour.remark().isEmpty()) {
      tenant.normal(slot, "NotSimulated", behaviour.remark());
    }
    probers.begin(slot);
    if (process.ends() != SimulatedProcess.NEVER) {
      slot.timers.after(process.ends(), "container ends", () -> endedByItself(slot, process));
    }
    reporter.report();
    sync();
  }

  private ContainerRun run(ManagedContainer slot, SimulatedProcess process) {
    var image = pulls.image(slot);
    var id = Hashes.of(tenant.draw("container-id", slot, slot.runs()));
    var digest = Hashes.ofImage(tenant.host, image);
    var imageId = image.repository() + "@sha256:" + digest;
    return ContainerRun.started(id, image, imageId, slot.runs(), process, tenant.now());
  }

  private void notStarted(ManagedContainer slot, ContainerRun failed) {
    slot.begin(failed);
    tenant.warning(slot, "Failed", "Error: " + failed.message());
    slot.waiting = new Waiting("RunContainerError", failed.message());
    afterEnd();
  }

  private void endedByItself(ManagedContainer slot, SimulatedProcess process) {
    slot.lastWords = process.lastWords();
    ended(slot, process.exitCode());
  }

  /** Of the annotations that are new or other than before. */
  private void sayWhichWishesCannotBeRead(Map<String, String> before) {
    var annotations = new LinkedHashMap<>(Metas.annotations(tenant.pod));
    annotations.entrySet().removeAll(before.entrySet());
    var containers = tenant.slots.stream().map(ManagedContainer::name).toList();
    for (var problem : BehaviourAnnotations.problems(annotations, containers)) {
      tenant.warning("NotSimulated", problem);
    }
  }

  private void ended(ManagedContainer slot, int exitCode) {
    slot.end(exitCode, tenant.now());
    afterEnd();
  }

  private void afterEnd() {
    reporter.report();
    if (!tenant.terminal && !StartOrder.over(tenant)) {
      work.after(NOTICE, "notices that a container ended", this::sync);
      return;
    }
    tenant.terminal = true;
    stopNext();
  }

  private void beginDeadline() {
    var seconds = tenant.spec().getActiveDeadlineSeconds();
    if (seconds != null) {
      var left = Durations.seconds(seconds) - tenant.age();
      work.after(Math.max(0, left), "the Pod's deadline is over", this::fail);
    }
  }

  /** Source: kubernetes/kubernetes, pkg/kubelet/active_deadline.go */
  private void fail() {
    tenant.normal("DeadlineExceeded", "Pod was active on the node longer than specified deadline");
    tenant.failure =
        new Failure(
            "DeadlineExceeded", "Pod was active on the node longer than the specified deadline");
    tenant.terminal = true;
    work.cancelAll();
    reporter.report();
    stopper.stopAll(stopper.grace());
    stopNext();
  }

  private void end() {
    if (tenant.ending) {
      stopper.shorten();
      return;
    }
    tenant.ending = true;
    tenant.terminal = true;
    work.cancelAll();
    stopper.stopAll(stopper.grace());
    stopNext();
  }

  /** When all but sidecars have ended, the sidecars follow in reverse order; then it is over. */
  private void stopNext() {
    if (tenant.slots.stream().anyMatch(slot -> slot.role != Role.SIDECAR && slot.running())) {
      return;
    }
    for (var slot : tenant.slots.reversed()) {
      if (slot.running()) {
        stopper.stopSidecar(slot);
        return;
      }
    }
    if (tenant.ending) {
      gone();
    } else {
      releaseAddress();
    }
  }

  private void gone() {
    if (!tenant.confirmed) {
      tenant.confirmed = true;
      writeTheEnd();
      releaseAddress();
      work.after(Durations.millis(5), "confirms the deletion", this::confirm);
    }
  }

  /** The status of a Pod that has finished for good is not written again. */
  private void writeTheEnd() {
    if (!Pods.finished(tenant.pod)) {
      reporter.write();
    }
  }

  private void confirm() {
    reporter.confirmDeletion();
    tenant.host.restarts().forget(tenant.uid);
    tenant.host.pulls().forget(tenant.uid);
    tenant.cancel();
  }

  private void releaseAddress() {
    if (tenant.podIp != null && !tenant.released) {
      tenant.released = true;
      tenant.host.addresses().release(tenant.podIp);
    }
  }
}
