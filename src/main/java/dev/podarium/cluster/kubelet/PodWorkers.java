package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.runtime.CriContainer;
import dev.podarium.cluster.runtime.PodSandbox;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The workers of one kubelet, one a Pod, from its start to its stop.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/pod_workers.go
 */
final class PodWorkers {

  private final Host host;
  private final Admission admission;
  private final StaticPods statics;
  private final MirrorPods mirrors;
  private final Map<String, PodWorker> workers = new LinkedHashMap<>();

  /** Pods that the machine had before, of which a stopped container runtime says nothing yet. */
  private final Map<String, Pod> unlisted = new LinkedHashMap<>();

  PodWorkers(Host host, StaticPods statics) {
    this.host = host;
    this.admission = new Admission(host);
    this.statics = statics;
    this.mirrors = new MirrorPods(host, statics);
  }

  /** Takes on what needs no API server. */
  void beginStatic() {
    statics.pods().forEach(pod -> begin(pod.getMetadata().getUid(), pod));
  }

  /** These are all Pods that the API server has for this machine. */
  void listed(List<Pod> pods) {
    var uids = pods.stream().map(StaticPods::uidOf).collect(Collectors.toSet());
    List.copyOf(workers.keySet()).stream()
        .filter(uid -> !uids.contains(uid) && !statics.has(uid))
        .forEach(this::removed);
    pods.forEach(this::taken);
    mirrors.complete(uids);
    removeOrphans();
  }

  /** The API server has a Pod for this machine, a new one or one that was written. */
  void taken(Pod pod) {
    var uid = StaticPods.uidOf(pod);
    if (StaticPods.isMirror(pod) && (Metas.deleting(pod) || !statics.has(uid))) {
      mirrors.remove(pod);
      return;
    }
    var known = workers.get(uid);
    if (known != null) {
      known.update(pod);
    } else if (Pods.taken(pod) && !host.runtimeAnswers()) {
      unlisted.put(uid, pod);
    } else {
      begin(uid, pod);
    }
  }

  private void begin(String uid, Pod pod) {
    workers.values().forEach(this::release);
    var refusal = admission.refusal(pod);
    var worker = new PodWorker(host, pod);
    workers.put(uid, worker);
    refusal.ifPresentOrElse(worker::reject, worker::begin);
  }

  /** The API server has a Pod no more. */
  void removed(Pod pod) {
    var uid = StaticPods.uidOf(pod);
    if (statics.has(uid)) {
      mirrors.create(uid);
    } else {
      removed(uid);
    }
  }

  private void removed(String uid) {
    unlisted.remove(uid);
    var worker = workers.remove(uid);
    if (worker != null) {
      worker.remove();
      admission.release(uid);
    }
  }

  /** The Pods that a worker is busy with, in the order in which they were taken on. */
  List<ObjectRef> busy() {
    return workers.values().stream().filter(PodWorker::busy).map(PodWorker::ref).toList();
  }

  /** Takes away what the machine has of Pods that went while nobody looked. */
  private void removeOrphans() {
    if (!host.runtimeAnswers()) {
      return;
    }
    for (var sandbox : host.runtime().listPodSandbox()) {
      if (!workers.containsKey(sandbox.config().uid())) {
        host.runtime().removePodSandbox(sandbox.config().uid());
      }
    }
  }

  /** The container runtime answers again. */
  void relist() {
    workers.values().forEach(PodWorker::relist);
    unlisted.forEach(this::begin);
    unlisted.clear();
    removeOrphans();
  }

  /** The worker of a Pod, if it has one, hears of its sandbox. */
  void sandboxReady(PodSandbox sandbox) {
    tell(sandbox.config().uid(), worker -> worker.sandboxReady(sandbox));
  }

  /** The same of a container that runs. */
  void containerStarted(CriContainer container) {
    tell(container.podUid(), worker -> worker.containerStarted(container));
  }

  /** The same of a container that has ended. */
  void containerStopped(CriContainer container) {
    tell(container.podUid(), worker -> worker.containerStopped(container));
  }

  /** The kubelet stops. */
  void stop() {
    workers.values().forEach(PodWorker::abandon);
    host.puller().stop();
  }

  private void tell(String podUid, Consumer<PodWorker> what) {
    var worker = workers.get(podUid);
    if (worker != null) {
      what.accept(worker);
    }
  }

  private void release(PodWorker worker) {
    if (!worker.usesTheMachine()) {
      admission.release(worker.uid());
    }
  }
}
