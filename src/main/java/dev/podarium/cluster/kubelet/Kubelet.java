package dev.podarium.cluster.kubelet;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Informer;
import dev.podarium.cluster.runtime.Catalogue;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agent of one machine: registers it as a Node, says that it is alive, and has one worker for
 * each Pod that is bound to it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet.go
 */
public final class Kubelet implements Component {

  private final Machine machine;
  private final Connection connection;
  private final Host host;
  private final Admission admission;
  private final Registration registration;
  private final Heartbeats heartbeats;
  private final Timers timers;
  private final Map<String, PodWorker> workers = new LinkedHashMap<>();
  private @Nullable Informer informer;

  /** A kubelet that is not running yet. */
  public Kubelet(Machine machine, Connection connection, Catalogue catalogue) {
    this.machine = machine;
    this.connection = connection.as("kubelet " + machine.name());
    var agenda = connection.agenda();
    var events = new EventRecorder(this.connection);
    this.timers = new Timers(agenda, name());
    this.registration = new Registration(machine, this.connection, events, timers);
    this.heartbeats = new Heartbeats(this.connection, machine.name(), timers);
    this.host =
        new Host(
            machine,
            this.connection,
            catalogue,
            new ImageStore(machine, agenda, connection.dice()),
            new PodAddresses(machine.network()),
            BackOff.ofKubelet(),
            BackOff.ofKubelet(),
            events);
    this.admission = new Admission(host);
  }

  @Override
  public String name() {
    return "kubelet " + machine.name();
  }

  /** Whether the machine has power. */
  public boolean running() {
    return informer != null;
  }

  /** Registers a machine that has been running since before the start: its Node is ready. */
  public void startReady() {
    registration.registerReady();
    run();
  }

  /** Powers the machine up: its Node is ready a little later. */
  @Override
  public void start() {
    registration.boot();
    run();
  }

  /** Cuts the power: containers are gone, and nobody says so. */
  @Override
  public void stop() {
    if (informer != null) {
      informer.stop();
      informer = null;
    }
    timers.cancelAll();
    workers.values().forEach(PodWorker::cut);
    workers.clear();
    host.images().interrupt();
  }

  /**
   * Kills a container's process from outside.
   *
   * @param uid of the Pod
   * @param container an empty name means the first that is not an init container
   * @return whether it was running
   */
  public boolean kill(String uid, String container) {
    var worker = workers.get(uid);
    return worker != null && worker.kill(container);
  }

  private void run() {
    heartbeats.begin();
    var key = IndexKey.node(machine.name());
    informer = new Informer(connection, List.of(key), this::changed);
    informer.view().having(key, Pod.class).forEach(this::taken);
  }

  private void changed(List<Change> changes) {
    var agenda = connection.agenda();
    changes.forEach(change -> agenda.because(change.revision(), () -> changed(change)));
  }

  private void changed(Change change) {
    if (change.after() instanceof Pod pod && Pods.nodeName(pod).equals(machine.name())) {
      taken(pod);
    } else if (change.after() == null && change.before() instanceof Pod pod) {
      removed(pod);
    }
  }

  private void taken(Pod pod) {
    var uid = pod.getMetadata().getUid();
    var worker = workers.get(uid);
    if (worker != null) {
      worker.update(pod);
      return;
    }
    var refusal = admission.refusal(pod, neighbours());
    var begun = new PodWorker(host, pod);
    workers.put(uid, begun);
    refusal.ifPresentOrElse(begun::reject, begun::begin);
  }

  private Set<String> neighbours() {
    var neighbours = new HashSet<String>();
    workers.forEach(
        (uid, worker) -> {
          if (worker.usesTheMachine()) {
            neighbours.add(uid);
          }
        });
    return neighbours;
  }

  private void removed(Pod pod) {
    var worker = workers.remove(pod.getMetadata().getUid());
    if (worker != null) {
      worker.cut();
    }
  }
}
