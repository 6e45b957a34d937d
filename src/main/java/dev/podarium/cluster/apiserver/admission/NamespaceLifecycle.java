package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.Snapshot;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;

/**
 * Takes nothing new into a Namespace that is not there or on its way out.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/namespace/lifecycle/admission.go
 */
final class NamespaceLifecycle implements Admission {

  @Override
  public HasMetadata admit(HasMetadata object, Snapshot world) {
    var ref = ObjectRef.of(object);
    if (!ref.kind().namespaced()) {
      return object;
    }
    var home = ObjectRef.cluster(Kinds.NAMESPACE, ref.namespace());
    if (!(world.find(home) instanceof Namespace namespace)) {
      throw Refusals.notFound(home);
    }
    if (Namespaces.terminating(namespace)) {
      throw Refusals.namespaceTerminating(object);
    }
    return object;
  }
}
