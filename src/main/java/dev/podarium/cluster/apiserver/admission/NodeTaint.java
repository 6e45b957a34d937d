package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.core.Nodes;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.TaintBuilder;
import java.util.List;

/**
 * Keeps Pods from a Node that is new until its controller has found it ready. Machines that have
 * been running for long when time begins register ready, and are left alone.
 *
 * <p>Source: kubernetes/kubernetes, plugin/pkg/admission/nodetaint/admission.go
 */
final class NodeTaint implements Admission {

  private static final Taint NOT_READY =
      new TaintBuilder().withKey("node.kubernetes.io/not-ready").withEffect("NoSchedule").build();

  @Override
  public HasMetadata admit(HasMetadata object, Snapshot world) {
    return object instanceof Node node && !Nodes.ready(node)
        ? Nodes.withTaints(node, List.of(NOT_READY), List.of())
        : object;
  }
}
