package dev.podarium.cluster.apiserver;

import dev.podarium.api.Request.Propagation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The finalizers by which the garbage collector is asked to see to an object's dependents first.
 *
 * <p>Source: k8s.io/apiserver/pkg/registry/generic/registry/store.go,
 * deletionFinalizersForGarbageCollection, shouldOrphanDependents
 */
final class CascadingFinalizers {

  private static final String ORPHAN = "orphan";
  private static final String FOREGROUND = "foregroundDeletion";

  private CascadingFinalizers() {}

  /**
   * The finalizers of an object whose deletion is asked for; the same list when they stay.
   *
   * @param asked null: as the finalizers say
   * @param byDefault when they say nothing
   */
  static List<String> after(
      List<String> finalizers, @Nullable Propagation asked, Propagation byDefault) {
    var result = new ArrayList<String>();
    for (var finalizer : finalizers) {
      if (!finalizer.equals(ORPHAN) && !finalizer.equals(FOREGROUND)) {
        result.add(finalizer);
      }
    }
    switch (asked == null ? said(finalizers, byDefault) : asked) {
      case ORPHAN -> result.add(ORPHAN);
      case FOREGROUND -> result.add(FOREGROUND);
      case BACKGROUND -> {}
    }
    return new HashSet<>(result).equals(new HashSet<>(finalizers)) ? finalizers : result;
  }

  private static Propagation said(List<String> finalizers, Propagation byDefault) {
    for (var finalizer : finalizers) {
      if (finalizer.equals(ORPHAN)) {
        return Propagation.ORPHAN;
      }
      if (finalizer.equals(FOREGROUND)) {
        return Propagation.FOREGROUND;
      }
    }
    return byDefault;
  }
}
