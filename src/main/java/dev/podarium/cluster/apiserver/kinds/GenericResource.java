package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.Metas;
import dev.podarium.objects.Parts;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;

/**
 * A kind that nothing acts on yet: stored as it was sent, with a generation that follows its spec.
 */
record GenericResource(Kind kind) implements Resource<HasMetadata> {

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
  public HasMetadata prepareForUpdate(HasMetadata object, HasMetadata stored) {
    var kept = Parts.withStatus(object, Parts.status(stored));
    return Objects.equals(Parts.spec(object), Parts.spec(stored))
        ? kept
        : Metas.withGeneration(kept, Metas.generation(stored) + 1);
  }
}
