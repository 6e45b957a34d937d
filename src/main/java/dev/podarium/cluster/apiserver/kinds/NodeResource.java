package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.defaults.NodeDefaults;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.cluster.apiserver.validation.Nodes;
import dev.podarium.objects.copies.SpecAndStatus;
import io.fabric8.kubernetes.api.model.Node;
import java.util.List;

/**
 * Nodes.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/node/strategy.go
 */
final class NodeResource implements Resource<Node> {

  @Override
  public Class<Node> type() {
    return Node.class;
  }

  @Override
  public Node defaulted(Node node) {
    return NodeDefaults.NODE.fill(node);
  }

  /** A kubelet registers its Node with its status, so that is kept at the creation. */
  @Override
  public Node prepareForUpdate(Node node, Node stored) {
    return SpecAndStatus.withStatus(node, stored.getStatus());
  }

  @Override
  public List<FieldError> validate(Node node) {
    return Field.found(root -> Nodes.check(node, root));
  }

  @Override
  public List<FieldError> validateUpdate(Node node, Node stored) {
    return Field.found(root -> Nodes.checkUpdate(node, stored, root));
  }
}
