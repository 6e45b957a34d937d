package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.runtime.Catalogue;

/**
 * What the workers of a machine share.
 *
 * @param connection of this machine's kubelet
 * @param restarts of containers
 * @param pulls of images
 */
record Host(
    Machine machine,
    Connection connection,
    Catalogue catalogue,
    ImageStore images,
    PodAddresses addresses,
    BackOff restarts,
    BackOff pulls,
    EventRecorder events) {

  /** Timers of their own for one Pod or one container. */
  Timers timers() {
    return new Timers(connection.agenda(), connection.component());
  }
}
