package dev.podarium.cluster.client;

/** A part of the cluster that runs: it watches and acts from {@link #start()} on. */
public interface Component {

  /** Its name as a client: {@code kube-scheduler}, {@code kubelet node-1}. */
  String name();

  /** Begins to watch and looks at everything that is there already. */
  void start();

  /** Ends all watches; nothing that it asked for happens any more. */
  void stop();
}
