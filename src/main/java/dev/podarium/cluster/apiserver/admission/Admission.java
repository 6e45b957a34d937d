package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.Snapshot;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * Changes or refuses an object before it is validated, by looking at what else is stored.
 *
 * <p>Source: kubernetes/kubernetes, plugin/pkg/admission
 */
@FunctionalInterface
public interface Admission {

  /**
   * The object as admitted; throws {@link dev.podarium.api.Refusal} when it may not be created.
   *
   * @param object with defaults filled in
   */
  HasMetadata admit(HasMetadata object, Snapshot world);

  /** The object as it may be after an update; most plugins look at creations alone. */
  default HasMetadata admitUpdate(HasMetadata object, HasMetadata stored, Snapshot world) {
    return object;
  }
}
