package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.ArrayList;

/**
 * Namespaces.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/namespace/strategy.go,
 * pkg/apis/core/v1/defaults.go
 */
final class NamespaceResource implements Resource<Namespace> {

  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  @Override
  public Class<Namespace> type() {
    return Namespace.class;
  }

  @Override
  public Names.Rule names() {
    return Names::dns1123Label;
  }

  @Override
  public Namespace defaulted(Namespace namespace) {
    var name = namespace.getMetadata().getName();
    return name == null || name.equals(Metas.labels(namespace).get(NAME_LABEL))
        ? namespace
        : Metas.withLabel(namespace, NAME_LABEL, name);
  }

  @Override
  public Namespace prepareForCreate(Namespace sent) {
    var namespace = defaulted(sent);
    var finalizers = new ArrayList<>(Namespaces.finalizers(namespace));
    if (!finalizers.contains(Namespaces.FINALIZER)) {
      finalizers.add(Namespaces.FINALIZER);
    }
    var bare = SpecAndStatus.withStatus(namespace, null);
    return Namespaces.withPhase(Namespaces.withFinalizers(bare, finalizers), "Active");
  }

  @Override
  public Namespace prepareForUpdate(Namespace namespace, Namespace stored) {
    var kept = SpecAndStatus.withStatus(namespace, stored.getStatus());
    return Namespaces.withFinalizers(kept, Namespaces.finalizers(stored));
  }
}
