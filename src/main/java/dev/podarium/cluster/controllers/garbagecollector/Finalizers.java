package dev.podarium.cluster.controllers.garbagecollector;

import dev.podarium.api.Request.Propagation;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;

/** The two finalizers by which a deletion asks the garbage collector to act first. */
final class Finalizers {

  static final String ORPHAN = "orphan";
  static final String FOREGROUND = "foregroundDeletion";

  private Finalizers() {}

  /** Whether it is being deleted and lets go of what it owns first. */
  static boolean orphans(HasMetadata object) {
    return Metas.deleting(object) && Metas.finalizers(object).contains(ORPHAN);
  }

  /** Whether it is being deleted and stays until what it owns is gone. */
  static boolean waitsForDependents(HasMetadata object) {
    return Metas.deleting(object) && Metas.finalizers(object).contains(FOREGROUND);
  }

  /** What becomes of its dependents by the finalizers that it already has. */
  static Propagation said(HasMetadata object) {
    var finalizers = Metas.finalizers(object);
    if (finalizers.contains(ORPHAN)) {
      return Propagation.ORPHAN;
    }
    return finalizers.contains(FOREGROUND) ? Propagation.FOREGROUND : Propagation.BACKGROUND;
  }
}
