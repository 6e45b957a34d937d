package dev.podarium.cluster.kubelet;

import dev.podarium.api.Change;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.UpdateStatus;
import dev.podarium.api.Term;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.client.Informer;
import dev.podarium.cluster.runtime.Catalogue;
import dev.podarium.objects.Metas;
import dev.podarium.objects.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Timers timers;
  private final Heartbeats heartbeats;
  private final Map<String, PodWorker> workers = new LinkedHashMap<>();
  private @Nullable Informer informer;

  /** A kubelet that is not running yet. */
  public Kubelet(Machine machine, Connection connection, Catalogue catalogue) {
    this.machine = machine;
    this.connection = connection.as("kubelet " + machine.name());
    var agenda = connection.agenda();
    this.timers = new Timers(agenda, name());
    this.heartbeats = new Heartbeats(this.connection, machine.name(), timers);
    this.host =
        new Host(
            machine,
            this.connection,
            catalogue,
            new ImageStore(machine, agenda, connection.dice()),
            new PodAddresses(machine.network()),
            new EventRecorder(this.connection));
  }

  @Override
  public String name() {
    return "kubelet " + machine.name();
  }

  @Override
  public void start() {
    register();
    heartbeats.begin();
    informer = new Informer(connection, List.of(Term.node(machine.name())), this::changed);
    informer.view().having(Term.node(machine.name()), Pod.class).forEach(this::taken);
  }

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

  private void register() {
    var now = timers.now();
    var status = NodeObjects.status(machine, 0, NodeObjects.conditions(true, now, now, now));
    var node = NodeObjects.node(machine, status);
    try {
      connection.send(new Create(node));
    } catch (Refusal exists) {
      if (!exists.is("AlreadyExists")) {
        throw exists;
      }
    }
    connection.send(new UpdateStatus(Metas.withResourceVersion(node, null)));
  }

  private void changed(List<Change> changes) {
    for (var change : changes) {
      connection
          .agenda()
          .because(
              change.revision(),
              () -> {
                if (change.after() instanceof Pod pod) {
                  taken(pod);
                } else if (change.before() instanceof Pod pod) {
                  removed(pod);
                }
              });
    }
  }

  private void taken(Pod pod) {
    if (!Pods.nodeName(pod).equals(machine.name())) {
      return;
    }
    var uid = pod.getMetadata().getUid();
    var worker = workers.get(uid);
    if (worker != null) {
      worker.update(pod);
      return;
    }
    var begun = new PodWorker(host, pod, () -> workers.remove(uid));
    workers.put(uid, begun);
    begun.begin();
  }

  private void removed(Pod pod) {
    var worker = workers.remove(pod.getMetadata().getUid());
    if (worker != null) {
      worker.cut();
    }
  }
}
