package dev.podarium.cluster.kubelet;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Informer;
import dev.podarium.cluster.runtime.ContainerRuntime;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timers;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agent of one machine: registers it as a Node, says that it is alive, and has one worker for
 * each Pod that is bound to it. When it is stopped, containers go on; when it starts, it takes them
 * up from where they are.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet.go
 */
public final class Kubelet implements Component {

  /** How long systemd waits until it starts a kubelet again that found no container runtime. */
  private static final long RESTART = Durations.seconds(10L);

  private final Machine machine;
  private final Connection connection;
  private final ContainerRuntime runtime;
  private final Timers timers;
  private final Registration registration;
  private final Heartbeats heartbeats;
  private @Nullable PodWorkers workers;
  private @Nullable Informer informer;

  /** A kubelet that is not running yet, beside the container runtime of its machine. */
  public Kubelet(Machine machine, Connection connection, ContainerRuntime runtime) {
    this.machine = machine;
    this.connection = connection.as(name(machine));
    this.runtime = runtime;
    this.timers = new Timers(connection.agenda(), name());
    this.registration = new Registration(machine, this.connection, runtime, timers);
    this.heartbeats = new Heartbeats(this.connection, machine.name(), timers);
  }

  private static String name(Machine machine) {
    return "kubelet " + machine.name();
  }

  @Override
  public String name() {
    return name(machine);
  }

  /** Whether it has been started. */
  public boolean running() {
    return workers != null;
  }

  /** Starts on a machine that has been running since before the start: its Node is ready. */
  public void startReady() {
    registration.registerReady();
    run();
  }

  /** Starts on a machine that has just been powered up. */
  public void boot() {
    registration.boot();
    run();
  }

  /** Starts again on a machine that has stayed on; without a container runtime it cannot. */
  @Override
  public void start() {
    if (runtime.status().runtimeReady()) {
      registration.restart();
      run();
    } else {
      timers.routineAfter(RESTART, "is started again by systemd", this::start);
    }
  }

  /** Ends; containers go on, and nobody says anything of them. */
  @Override
  public void stop() {
    runtime.follow(null);
    timers.cancelAll();
    if (informer != null) {
      informer.stop();
      informer = null;
    }
    if (workers != null) {
      workers.stop();
      workers = null;
    }
  }

  private void run() {
    heartbeats.begin();
    var begun = new PodWorkers(Host.of(machine, connection, runtime));
    workers = begun;
    runtime.follow(new ContainerEvents(begun, registration));
    var key = IndexKey.node(machine.name());
    informer = new Informer(connection, List.of(key), changes -> changed(begun, changes));
    informer.view().having(key, Pod.class).forEach(begun::taken);
    begun.removeOrphans();
  }

  private void changed(PodWorkers begun, List<Change> changes) {
    var agenda = connection.agenda();
    changes.forEach(change -> agenda.because(change.revision(), () -> changed(begun, change)));
  }

  private void changed(PodWorkers begun, Change change) {
    if (change.after() instanceof Pod pod && Pods.nodeName(pod).equals(machine.name())) {
      begun.taken(pod);
    } else if (change.after() == null && change.before() instanceof Pod pod) {
      begun.removed(pod);
    }
  }
}
