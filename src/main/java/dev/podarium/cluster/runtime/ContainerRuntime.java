package dev.podarium.cluster.runtime;

import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.cluster.runtime.images.ContainerConfig;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Timers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The container runtime of one machine, as its kubelet calls it: sandboxes, containers, images, and
 * the events of containers.
 *
 * <p>The calls are those of the Container Runtime Interface. One that takes time returns at once,
 * and an event says that it is done. Containers run under shims: they outlive a runtime that stops
 * and are found again when it starts; only with the power of the machine they end.
 *
 * <p>All calls but {@link #status} and {@link #process} throw {@link RuntimeUnavailable} while it
 * is stopped. On the thread that drives the simulation.
 *
 * <p>Source: k8s.io/cri-api, pkg/apis/services.go; containerd, internal/cri/server
 */
public final class ContainerRuntime {

  private final String name;
  private final long networkTakes;
  private final Timers boot;
  private final ImageStore images;
  private final Sandboxes sandboxes;
  private final Containers containers;
  private @Nullable RuntimeListener listener;
  private Consumer<CriContainer> watcher = _ -> {};
  private boolean up = true;
  private boolean networkReady = true;

  /**
   * A runtime that runs on a machine that has been on for long.
   *
   * @param node the machine's name
   * @param network the first three numbers of its Pods' addresses
   * @param networkTakes how long after the machine was powered up its network plugin is ready
   * @param pace how long something takes the runtime that usually takes so many virtual nanoseconds
   */
  public ContainerRuntime(
      String node,
      String network,
      long networkTakes,
      Catalogue catalogue,
      Agenda agenda,
      Dice dice,
      LongUnaryOperator pace) {
    this.networkTakes = networkTakes;
    name = name(node);
    boot = new Timers(Timers.Clock.of(agenda, name));
    var calls = new Timers(new PacedClock(Timers.Clock.of(agenda, name), pace));
    images = new ImageStore(node, catalogue, dice, calls);
    sandboxes = new Sandboxes(network, catalogue, dice, calls, this::sandboxReady);
    containers =
        new Containers(
            catalogue, dice, calls, new Shims(agenda, node, this::stopped), this::started);
  }

  /** The name of a machine's runtime as a component: {@code container-runtime node-1}. */
  public static String name(String node) {
    return "container-runtime " + node;
  }

  /** Its name as a component. */
  public String name() {
    return name;
  }

  /** Whether it and its network are ready. */
  public RuntimeStatus status() {
    return new RuntimeStatus(up, networkReady);
  }

  /** Sends its events to somebody from now on, and to nobody else; null: to nobody. */
  public void follow(@Nullable RuntimeListener follower) {
    listener = follower;
  }

  /** Tells somebody on the machine of each container that runs or has ended, up or stopped. */
  public void watchProcesses(Consumer<CriContainer> other) {
    watcher = other;
  }

  /** Begins to answer calls again: whatever became of its containers meanwhile is known. */
  public void start() {
    up = true;
    tellStatus();
  }

  /** Answers no calls any more; what it was doing for callers is lost, containers go on. */
  public void stop() {
    up = false;
    sandboxes.interrupt();
    containers.interrupt();
    images.interrupt();
    tellStatus();
  }

  /** The machine loses its power: everything that runs is gone, and nobody says so. */
  public void powerOff() {
    listener = null;
    boot.cancelAll();
    images.interrupt();
    sandboxes.powerOff();
    containers.powerOff();
    networkReady = false;
  }

  /** The machine has power again: its disk is as it was; the network is ready a little later. */
  public void powerOn() {
    up = true;
    containers.recover();
    networkReady = false;
    boot.after(networkTakes, "network ready", this::networkIsReady);
  }

  /**
   * Sets up a Pod's sandbox, unless that is under way; {@link RuntimeListener#sandboxReady}
   * follows.
   */
  public void runPodSandbox(PodSandboxConfig config) {
    mustBeUp();
    sandboxes.run(config);
  }

  /** The newest sandbox of a Pod; empty when it has none. */
  public Optional<PodSandbox> podSandbox(String podUid) {
    mustBeUp();
    return sandboxes.find(podUid);
  }

  /** The newest sandboxes of all Pods. */
  public List<PodSandbox> listPodSandbox() {
    mustBeUp();
    return sandboxes.list();
  }

  /** Gives a sandbox's address back; what still runs in it is killed. */
  public void stopPodSandbox(String podUid) {
    mustBeUp();
    containers.killAll(podUid);
    sandboxes.stop(podUid);
  }

  /** Forgets a Pod's sandboxes with all their containers; what runs of them is cut, unsaid. */
  public void removePodSandbox(String podUid) {
    mustBeUp();
    containers.removeAll(podUid);
    sandboxes.remove(podUid);
  }

  /** Creates a container; of those of the same name the two newest stay known. */
  public CriContainer createContainer(String podUid, int attempt, ContainerConfig config) {
    mustBeUp();
    return containers.create(podUid, attempt, config);
  }

  /**
   * Starts a created container, unless that is under way: an event tells when it runs or cannot.
   */
  public void startContainer(String id) {
    mustBeUp();
    containers.start(id);
  }

  /**
   * Asks a container to end, and kills it after so many virtual nanoseconds; asked again, the
   * earlier end counts. One that does not run is left alone.
   */
  public void stopContainer(String id, long timeout) {
    mustBeUp();
    containers.stop(id, timeout);
  }

  /** Forgets a container; what runs of it, or is being started, is cut, unsaid. */
  public void removeContainer(String id) {
    mustBeUp();
    containers.remove(id);
  }

  /** The containers of a Pod, oldest first. */
  public List<CriContainer> listContainers(String podUid) {
    mustBeUp();
    return containers.list(podUid);
  }

  /** What comes of a command that is run in a running container beside its process. */
  public ExecResult execSync(String id, List<String> command) {
    mustBeUp();
    return containers.exec(id, command);
  }

  /**
   * The images on the disk.
   *
   * @throws RuntimeUnavailable while the runtime is stopped
   */
  public ImageStore images() {
    mustBeUp();
    return images;
  }

  /** A container's process as the network shows it, whether the runtime is up or not. */
  public Optional<RunningProcess> process(String id) {
    return containers.process(id);
  }

  /**
   * A process of a Pod is killed from outside.
   *
   * @param names of the containers, of which the first that runs is meant
   * @return whether one of them was running
   */
  public boolean kill(String podUid, List<String> names) {
    return containers.kill(podUid, names);
  }

  private void mustBeUp() {
    if (!up) {
      throw new RuntimeUnavailable();
    }
  }

  private void networkIsReady() {
    networkReady = true;
    tellStatus();
  }

  private void tellStatus() {
    if (listener != null) {
      listener.statusChanged(status());
    }
  }

  private void sandboxReady(PodSandbox sandbox) {
    if (listener != null) {
      listener.sandboxReady(sandbox);
    }
  }

  private void started(CriContainer container) {
    watcher.accept(container);
    if (listener != null) {
      listener.containerStarted(container);
    }
  }

  /** While the runtime is stopped, nobody is told; who lists afterwards sees it. */
  private void stopped(CriContainer container) {
    watcher.accept(container);
    if (listener != null && up) {
      listener.containerStopped(container);
    }
  }
}
