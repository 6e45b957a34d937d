package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.runtime.ContainerRuntime;
import dev.podarium.simulation.Timers;

/**
 * What the workers of a kubelet share, for as long as it runs.
 *
 * @param connection of this machine's kubelet
 * @param restarts of containers
 * @param pulls of images
 */
record Host(
    Machine machine,
    Connection connection,
    ContainerRuntime runtime,
    SerialImagePuller puller,
    BackOff restarts,
    BackOff pulls,
    EventRecorder events) {

  /** What a kubelet that starts has: it remembers nothing. */
  static Host of(Machine machine, Connection connection, ContainerRuntime runtime) {
    return new Host(
        machine,
        connection,
        runtime,
        new SerialImagePuller(connection, runtime),
        BackOff.ofKubelet(),
        BackOff.ofKubelet(),
        new EventRecorder(connection));
  }

  /** Timers of their own for one Pod or one container. */
  Timers timers() {
    return new Timers(connection.agenda(), connection.component());
  }

  /** Whether the container runtime answers calls. */
  boolean runtimeAnswers() {
    return runtime.status().runtimeReady();
  }
}
