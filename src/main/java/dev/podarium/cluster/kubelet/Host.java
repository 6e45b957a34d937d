package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.runtime.ContainerRuntime;
import dev.podarium.simulation.Timers;

/**
 * What the workers of a kubelet share, for as long as it runs.
 *
 * @param connection of this machine's kubelet
 * @param objects that Pods name
 * @param restarts of containers
 * @param pulls of images
 */
record Host(
    Machine machine,
    Connection connection,
    ContainerRuntime runtime,
    Registration registration,
    ReferencedObjects objects,
    SerialImagePuller puller,
    BackOff restarts,
    BackOff pulls,
    EventRecorder events) {

  /** What a kubelet that starts has: it remembers nothing. */
  static Host of(
      Machine machine,
      Connection connection,
      ContainerRuntime runtime,
      Registration registration,
      ReferencedObjects objects) {
    return new Host(
        machine,
        connection,
        runtime,
        registration,
        objects,
        new SerialImagePuller(connection, runtime),
        BackOff.ofKubelet(),
        BackOff.ofKubelet(),
        registration.events());
  }

  /** Timers of their own for one Pod or one container. */
  Timers timers() {
    return new Timers(new ConnectionClock(connection));
  }

  /** The same for its work on one Pod, which takes longer when the kubelet is slow. */
  Timers work() {
    return new Timers(new ConnectionClock(connection, true));
  }

  /** Whether the container runtime answers calls. */
  boolean runtimeAnswers() {
    return runtime.status().runtimeReady();
  }
}
