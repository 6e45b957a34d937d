package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.api.Request.Propagation;
import dev.podarium.cluster.apiserver.refusal.FieldError;
import dev.podarium.cluster.apiserver.warnings.KindWarnings;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to one kind: its defaults, its rules and what a write may touch.
 *
 * <p>Pure functions of objects; every one returns its argument when it changes nothing.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/…/strategy.go, pkg/apis/…/defaults.go,
 * validation.go
 *
 * @param <T> the model class
 */
public interface Resource<T extends HasMetadata> {

  /** The model class that it is for. */
  Class<T> type();

  /** Which names objects of the kind may have. */
  default Names.Rule names() {
    return Names::dns1123Subdomain;
  }

  /** A copy with every absent field that has a default filled in. */
  default T defaulted(T object) {
    return object;
  }

  /** A copy as a creation may store it: status cleared, generation begun. */
  default T prepareForCreate(T object) {
    return object;
  }

  /**
   * A copy as an update may store it: status kept as stored, generation raised when what was asked
   * for changed.
   */
  default T prepareForUpdate(T object, T stored) {
    return object;
  }

  /** What is wrong with a new object; empty when it can be stored. */
  default List<FieldError> validate(T object) {
    return List.of();
  }

  /** What is wrong with a new object, and would be no fault of one that is there. */
  default List<FieldError> validateCreate(T object) {
    return List.of();
  }

  /** What is wrong with the change; the object was already {@linkplain #validate validated}. */
  default List<FieldError> validateUpdate(T object, T stored) {
    return List.of();
  }

  /**
   * What is unwise about a new object that can be stored, in the words of the server's warnings.
   */
  default List<String> warnings(T object) {
    return KindWarnings.of(object);
  }

  /** What is unwise about an object after an update. */
  default List<String> updateWarnings(T object, T stored) {
    return KindWarnings.ofUpdate(object, stored);
  }

  /** A copy as an update of the status may store it: as it is stored, with the status sent. */
  default T prepareForStatusUpdate(T sent, T stored) {
    return SpecAndStatus.withStatus(stored, SpecAndStatus.status(sent));
  }

  /** What is wrong with the new status; empty when it can be stored. */
  default List<FieldError> validateStatusUpdate(T object, T stored) {
    return List.of();
  }

  /**
   * How long a deletion leaves the object to end; empty for kinds that go at once.
   *
   * @param asked virtual seconds that the client asked for; null for the kind's own default
   */
  default OptionalLong graceSeconds(T object, @Nullable Long asked) {
    return OptionalLong.empty();
  }

  /** What becomes of the dependents of an object whose deletion says nothing about them. */
  default Propagation defaultPropagation() {
    return Propagation.BACKGROUND;
  }

  /**
   * How long an object is stored after its last write, in virtual nanoseconds; empty: until it is
   * deleted.
   */
  default OptionalLong timeToLive() {
    return OptionalLong.empty();
  }
}
