package dev.podarium.cluster.controllers.garbagecollector;

import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.Collection;
import java.util.List;

/**
 * References to owners, changed.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/garbagecollector/patch.go
 */
final class References {

  private References() {}

  /** Those that do not name an owner with one of these uids. */
  static List<OwnerReference> without(List<OwnerReference> references, Collection<String> uids) {
    return references.stream().filter(each -> !uids.contains(each.getUid())).toList();
  }

  /** The same, none of which makes its owner wait. */
  static List<OwnerReference> unblocked(List<OwnerReference> references) {
    return references.stream()
        .map(
            each ->
                Boolean.TRUE.equals(each.getBlockOwnerDeletion())
                    ? each.edit().withBlockOwnerDeletion(false).build()
                    : each)
        .toList();
  }
}
