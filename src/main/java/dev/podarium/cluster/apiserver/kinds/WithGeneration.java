package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Kinds whose generation counts the changes of their spec, and whose status only their controller
 * writes.
 *
 * @param <T> the model class
 */
interface WithGeneration<T extends HasMetadata> extends Resource<T> {

  @Override
  default T prepareForCreate(T object) {
    return Metas.withGeneration(SpecAndStatus.withStatus(object, initialStatus(object)), 1L);
  }

  @Override
  default T prepareForUpdate(T object, T stored) {
    var kept = SpecAndStatus.withStatus(object, SpecAndStatus.status(stored));
    return asksForTheSame(object, stored)
        ? kept
        : Metas.withGeneration(kept, Metas.generation(stored) + 1);
  }

  /** Whether nothing that the generation counts was changed: for most kinds the spec alone. */
  default boolean asksForTheSame(T object, T stored) {
    return Objects.equals(SpecAndStatus.spec(object), SpecAndStatus.spec(stored));
  }

  /** What an object says of itself before anybody has acted on it. */
  default @Nullable Object initialStatus(T object) {
    return null;
  }
}
