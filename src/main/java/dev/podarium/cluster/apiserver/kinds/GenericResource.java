package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.cluster.apiserver.validation.Names;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.Metas;
import dev.podarium.objects.Parts;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * A kind that nothing acts on yet: stored as it was sent, with a generation that follows its spec.
 */
record GenericResource(Kind kind) implements WithGeneration<HasMetadata> {

  @Override
  @SuppressWarnings("unchecked")
  public Class<HasMetadata> type() {
    return (Class<HasMetadata>) Kinds.classOf(kind);
  }

  @Override
  public HasMetadata prepareForCreate(HasMetadata object) {
    return Parts.spec(object) == null ? object : Metas.withGeneration(object, 1L);
  }

  @Override
  public Names.Rule names() {
    return kind.group().equals("rbac.authorization.k8s.io")
        ? Names::pathSegment
        : Names::dns1123Subdomain;
  }
}
