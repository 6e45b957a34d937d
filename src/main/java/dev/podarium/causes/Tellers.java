package dev.podarium.causes;

import dev.podarium.api.Change;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/** Finds who can tell of a change: one class a kind, and one for all the others. */
final class Tellers {

  private Tellers() {}

  static Telling tell(Change change, Scene scene) {
    var telling =
        switch (change.object()) {
          case Pod pod -> new PodTeller(change, scene).tell();
          case ReplicaSet set -> new ReplicaSetTeller(change, scene).tell();
          case Deployment deployment -> new DeploymentTeller(change).tell();
          case Node node -> new NodeTeller(change).tell();
          case Event event -> EventTeller.tell(event);
          default -> new PlainTeller(change).tell();
        };
    return change.routine() ? telling.routinely() : telling;
  }
}
