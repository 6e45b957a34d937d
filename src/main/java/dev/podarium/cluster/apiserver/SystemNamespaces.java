package dev.podarium.cluster.apiserver;

import dev.podarium.api.Origin;
import dev.podarium.objects.core.Namespaces;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.List;

/**
 * The Namespaces that an API server sees to itself.
 *
 * <p>Source: kubernetes/kubernetes,
 * pkg/controlplane/controller/systemnamespaces/system_namespaces_controller.go
 */
final class SystemNamespaces {

  static final List<String> NAMES =
      List.of("kube-system", "kube-public", "kube-node-lease", Namespaces.DEFAULT);

  static final Origin ORIGIN = new Origin("kube-apiserver", null);

  private static final List<String> IMMORTAL =
      List.of(Namespaces.DEFAULT, "kube-system", "kube-public");

  private SystemNamespaces() {}

  static boolean mayNotBeDeleted(HasMetadata object) {
    return object instanceof Namespace && IMMORTAL.contains(object.getMetadata().getName());
  }
}
