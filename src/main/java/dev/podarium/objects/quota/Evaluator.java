package dev.podarium.objects.quota;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What objects of one kind use of a quota.
 *
 * <p>Source: k8s.io/apiserver/pkg/quota/v1/interfaces.go
 */
public interface Evaluator {

  /** Whether a quota can limit the kind under a name. */
  boolean counts(String name);

  /** What one object uses, by name; {@code now} in virtual nanoseconds. */
  Map<String, Quantity> usage(HasMetadata object, long now);

  /** Whether an object is of a scope. Only some kinds have scopes. */
  default boolean isIn(ScopedResourceSelectorRequirement scope, HasMetadata object) {
    return false;
  }

  /** Whether a change of an object is charged, too, or only its creation. */
  default boolean chargesUpdates() {
    return false;
  }

  /** What an object has to say of itself for these names to be limited; null: nothing is amiss. */
  default @Nullable String missing(List<String> names, HasMetadata object) {
    return null;
  }
}
