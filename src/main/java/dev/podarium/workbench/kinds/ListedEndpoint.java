package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.PodState;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;

/** An endpoint as the slices of a Service list it. */
record ListedEndpoint(Endpoint endpoint, String namespace) {

  boolean ready() {
    var conditions = endpoint.getConditions();
    return conditions != null && Boolean.TRUE.equals(conditions.getReady());
  }

  boolean terminating() {
    var conditions = endpoint.getConditions();
    return conditions != null && Boolean.TRUE.equals(conditions.getTerminating());
  }

  /** Its Pod, or where there is none its address, with what may be sent there. */
  Related mention(Snapshot world) {
    var state =
        ready() ? PodState.READY : terminating() ? PodState.TERMINATING : PodState.NOT_READY;
    return new Related(ref(), state, String.join(", ", endpoint.getAddresses()), 0);
  }

  private ObjectRef ref() {
    var target = endpoint.getTargetRef();
    return new ObjectRef(
        Kinds.POD,
        namespace,
        target == null ? String.join(", ", endpoint.getAddresses()) : target.getName());
  }
}
