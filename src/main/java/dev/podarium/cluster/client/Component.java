package dev.podarium.cluster.client;

import dev.podarium.objects.ObjectRef;
import java.util.List;

/** A part of the cluster that runs: it watches and acts from {@link #start()} on. */
public interface Component {

  /** Its name as a client: {@code kube-scheduler}, {@code kubelet node-1}. */
  String name();

  /** Begins to watch and looks at everything that is there already. */
  void start();

  /** Ends all watches; nothing that it asked for happens any more. What it knew is forgotten. */
  void stop();

  /** The objects that wait for it to turn to them, in the order in which it will. */
  default List<ObjectRef> queue() {
    return List.of();
  }
}
