package dev.podarium.cluster.apiserver;

import dev.podarium.api.Request.Propagation;
import java.util.ArrayList;
import java.util.List;

/**
 * The finalizers by which the garbage collector is asked to see to an object's dependents first.
 *
 * <p>Source: k8s.io/apiserver/pkg/registry/generic/registry/store.go,
 * deletionFinalizersForGarbageCollection
 */
final class CascadingFinalizers {

  private static final String ORPHAN = "orphan";
  private static final String FOREGROUND = "foregroundDeletion";

  private CascadingFinalizers() {}

  /** The finalizers of an object whose deletion is asked for with that propagation. */
  static List<String> after(List<String> finalizers, Propagation propagation) {
    var result = new ArrayList<String>();
    for (var finalizer : finalizers) {
      if (!finalizer.equals(ORPHAN) && !finalizer.equals(FOREGROUND)) {
        result.add(finalizer);
      }
    }
    switch (propagation) {
      case ORPHAN -> result.add(ORPHAN);
      case FOREGROUND -> result.add(FOREGROUND);
      case BACKGROUND -> {}
    }
    return result;
  }
}
