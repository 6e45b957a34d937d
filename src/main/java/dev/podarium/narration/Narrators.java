package dev.podarium.narration;

import dev.podarium.api.Change;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/** Finds who can tell of a change: one class a kind, and one for all the others. */
final class Narrators {

  private Narrators() {}

  static Narration tell(Change change, Scene scene) {
    var narration =
        switch (change.object()) {
          case Pod pod -> new PodNarrator(change, scene).tell();
          case ReplicaSet set -> new ReplicaSetNarrator(change, scene).tell();
          case Deployment deployment -> new DeploymentNarrator(change).tell();
          case Node node -> new NodeNarrator(change).tell();
          case Event event -> EventNarrator.tell(event);
          default -> new PlainNarrator(change).tell();
        };
    return change.routine() ? narration.routinely() : narration;
  }
}
