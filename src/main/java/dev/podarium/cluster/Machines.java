package dev.podarium.cluster;

import dev.podarium.api.Deed;
import dev.podarium.api.Deed.NodeShape;
import dev.podarium.cluster.client.Connection;
import io.fabric8.kubernetes.api.model.HasMetadata;

/** The machines of the cluster and what can happen to them. */
final class Machines {

  private final Connection connection;

  Machines(Connection connection) {
    this.connection = connection;
  }

  /** Adds a machine that has been running since before the start. */
  void addRunning(NodeShape shape) {
    connection.agenda().routineAfter(0, shape.name(), "boots", () -> {});
  }

  @SuppressWarnings("DoNotCallSuggester")
  HasMetadata execute(Deed deed) {
    throw new UnsupportedOperationException("cannot " + deed);
  }
}
