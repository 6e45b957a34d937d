package dev.podarium.objects.versions;

import dev.podarium.objects.Kinds;
import io.fabric8.kubernetes.api.model.HasMetadata;

/** Objects in another version of their kind. */
public final class Versions {

  private Versions() {}

  /** The object in the version in which its kind is stored; itself when it is in it. */
  public static HasMetadata stored(HasMetadata object) {
    return object instanceof io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler
        ? in(object, Kinds.of(object).apiVersion())
        : object;
  }

  /**
   * The object in a version of its kind; itself when it is in it.
   *
   * @param apiVersion {@code autoscaling/v1}
   */
  public static HasMetadata in(HasMetadata object, String apiVersion) {
    if (apiVersion.equals(object.getApiVersion())) {
      return object;
    }
    return switch (object) {
      case io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler first ->
          AutoscalerVersions.second(first);
      case io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler second ->
          AutoscalerVersions.first(second);
      default -> object;
    };
  }
}
