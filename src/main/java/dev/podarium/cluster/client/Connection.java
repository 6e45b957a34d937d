package dev.podarium.cluster.client;

import dev.podarium.api.ListerWatcher;
import dev.podarium.api.Origin;
import dev.podarium.api.Request;
import dev.podarium.api.Verbs;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * A component's connection to the API server, and its part of time and chance.
 *
 * @param component who is connected: {@code replicaset-controller}, {@code kubelet node-1}
 */
public record Connection(
    String component, Verbs verbs, ListerWatcher feed, Agenda agenda, Dice dice) {

  /** The same connection for another component. */
  public Connection as(String other) {
    return new Connection(other, verbs, feed, agenda, dice);
  }

  /**
   * Sends a request now, with the cause of what is running now.
   *
   * @throws dev.podarium.api.Refusal when the server says no
   */
  public HasMetadata send(Request request) {
    return verbs.send(request, new Origin(component, agenda.cause())).object();
  }
}
