package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys whose values are taken from the Pod itself and added to a selector.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, validateLabelKeys
 */
final class LabelKeys {

  private LabelKeys() {}

  static void check(List<String> keys, @Nullable LabelSelector selector, Field at) {
    if (keys.isEmpty()) {
      return;
    }
    if (selector == null) {
      at.forbidden("must not be specified when labelSelector is not set");
      return;
    }
    for (var i = 0; i < keys.size(); i++) {
      at.index(i).invalid(keys.get(i), Names.qualified(keys.get(i)));
    }
  }

  /** Whether a selector already says something of a key. */
  static boolean selects(LabelSelector selector, String key) {
    return selector.getMatchLabels().containsKey(key)
        || selector.getMatchExpressions().stream().anyMatch(e -> key.equals(e.getKey()));
  }
}
