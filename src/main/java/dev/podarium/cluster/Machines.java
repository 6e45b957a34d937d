package dev.podarium.cluster;

import dev.podarium.api.Deed;
import dev.podarium.api.Deed.NodeShape;
import dev.podarium.cluster.client.Connection;
import dev.podarium.cluster.kubelet.Kubelet;
import dev.podarium.cluster.kubelet.Machine;
import dev.podarium.cluster.runtime.Catalogue;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machines of the cluster and what can happen to them. */
final class Machines {

  private final Connection connection;
  private final Catalogue catalogue;
  private final Map<String, Kubelet> kubelets = new LinkedHashMap<>();
  private int added;

  Machines(Connection connection, Catalogue catalogue) {
    this.connection = connection;
    this.catalogue = catalogue;
  }

  /** Adds a machine that has been running since before the start. */
  void addRunning(NodeShape shape) {
    var kubelet = new Kubelet(new Machine(shape, added++), connection, catalogue);
    kubelets.put(shape.name(), kubelet);
    kubelet.start();
  }

  @SuppressWarnings("DoNotCallSuggester")
  HasMetadata execute(Deed deed) {
    throw new UnsupportedOperationException("cannot " + deed);
  }
}
