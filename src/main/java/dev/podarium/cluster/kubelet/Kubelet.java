package dev.podarium.cluster.kubelet;

import dev.podarium.api.Change;
import dev.podarium.api.IndexKey;
import dev.podarium.api.Selection;
import dev.podarium.cluster.client.Component;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.Informer;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.runtime.ContainerRuntime;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agent of one machine: registers it as a Node, says that it is alive, and has one worker for
 * each Pod that is bound to it. When it is stopped, containers go on; when it starts, it takes them
 * up from where they are.
 *
 * <p>It sees its Pods, its Node and what its Pods name, as far as its watches have told it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/kubelet.go
 */
public final class Kubelet implements Component, Informer.Handler {

  /** How long systemd waits until it starts a kubelet again that found no container runtime. */
  private static final long RESTART = Durations.seconds(10L);

  private final Machine machine;
  private final Connection connection;
  private final ContainerRuntime runtime;
  private final Registration registration;
  private @Nullable Running running;

  /**
   * A kubelet that is not running yet.
   *
   * @param connection of its own
   * @param runtime of the same machine
   */
  public Kubelet(Machine machine, Connection connection, ContainerRuntime runtime) {
    this.machine = machine;
    this.connection = connection;
    this.runtime = runtime;
    var heartbeats = new Heartbeats(machine.name(), connection);
    this.registration = new Registration(machine, connection, runtime, heartbeats);
  }

  /** What a kubelet has while it runs. */
  private record Running(Informer informer, PodWorkers workers) {}

  /** The name of a machine's kubelet as a component: {@code kubelet node-1}. */
  public static String name(String node) {
    return "kubelet " + node;
  }

  @Override
  public String name() {
    return name(machine.name());
  }

  /** The Node as which it registers. */
  public Node initialNode() {
    return registration.initialNode();
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
      connection.routineAfter(RESTART, "is started again by systemd", this::start);
    }
  }

  /** Ends; containers go on, and nobody says anything of them. */
  @Override
  public void stop() {
    if (running != null) {
      runtime.follow(null);
      running.informer().stop();
      running.workers().stop();
      running = null;
    }
    connection.cancelAll();
  }

  /** The Pods that it is bringing to life or to an end. */
  @Override
  public List<ObjectRef> queue() {
    return running == null ? List.of() : running.workers().busy();
  }

  @Override
  public void synced(View view) {
    if (running != null) {
      seen(view.find(node()) instanceof Node node ? node : null);
      running.workers().listed(view.having(IndexKey.node(machine.name()), Pod.class).toList());
    }
  }

  @Override
  public void changed(List<Change> changes, View view) {
    for (var change : changes) {
      connection.because(change.revision(), () -> changed(change));
    }
  }

  private void run() {
    var selections = List.of(Selection.only(node()), Selection.onNode(machine.name()));
    var informer = new Informer(connection, selections, this);
    var objects = new ReferencedObjects(informer);
    var host = Host.of(machine, connection, runtime, registration, objects);
    var workers = new PodWorkers(host, StaticPods.of(machine, connection.now()));
    running = new Running(informer, workers);
    runtime.follow(new ContainerEvents(workers, registration));
    workers.beginStatic();
    informer.start();
  }

  private void changed(Change change) {
    if (change.object() instanceof Node) {
      seen((Node) change.after());
    } else if (running != null) {
      changed(change, running.workers());
    }
  }

  private void changed(Change change, PodWorkers workers) {
    if (change.after() instanceof Pod pod && Pods.nodeName(pod).equals(machine.name())) {
      workers.taken(pod);
    } else if (change.after() == null && change.before() instanceof Pod pod) {
      workers.removed(pod);
    }
  }

  private void seen(@Nullable Node node) {
    registration.seen(node);
  }

  private ObjectRef node() {
    return ObjectRef.cluster(Kinds.NODE, machine.name());
  }
}
