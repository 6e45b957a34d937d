package dev.podarium.cluster.apiserver.defaults;

import dev.podarium.objects.copies.Defaults;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeSpec;
import io.fabric8.kubernetes.api.model.NodeStatus;

/**
 * Defaults of Nodes: all that a machine has can be used.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/v1/defaults.go, SetDefaults_NodeStatus
 */
public final class NodeDefaults {

  /** Of a Node. */
  public static final Defaults<Node> NODE =
      Defaults.of(Node.class)
          .value("spec", new NodeSpec())
          .part(
              "status",
              Defaults.of(NodeStatus.class).computed("allocatable", NodeStatus::getCapacity));

  private NodeDefaults() {}
}
