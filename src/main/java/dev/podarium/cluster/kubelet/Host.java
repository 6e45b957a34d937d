package dev.podarium.cluster.kubelet;

import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.client.EventRecorder;
import dev.podarium.cluster.runtime.Catalogue;
import dev.podarium.simulation.Dice.Draw;

/**
 * What the workers of a machine share.
 *
 * @param connection of this machine's kubelet
 */
record Host(
    Machine machine,
    Connection connection,
    Catalogue catalogue,
    ImageStore images,
    PodAddresses addresses,
    EventRecorder events) {

  /** Timers of their own for one Pod or one container. */
  Timers timers() {
    return new Timers(connection.agenda(), connection.component());
  }

  /** A draw for something that happens on this machine. */
  Draw draw(String purpose, String object, long count) {
    return connection.dice().draw(purpose, object, count);
  }
}
