package dev.podarium.objects;

/**
 * What sort of thing an object is.
 *
 * @param group the API group, empty for the core group
 * @param version {@code v1}
 * @param name the kind in Kubernetes' spelling, {@code ReplicaSet}
 * @param plural the resource in URLs and on the command line, {@code replicasets}
 * @param namespaced whether objects of it live in a namespace
 */
public record Kind(String group, String version, String name, String plural, boolean namespaced)
    implements Comparable<Kind> {

  /** {@code apps/v1}, or {@code v1} in the core group. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /**
   * {@code deployments.apps}, or {@code pods} in the core group: the resource as errors name it.
   */
  public String resource() {
    return group.isEmpty() ? plural : plural + "." + group;
  }

  /** {@code Deployment.apps}, or {@code Pod} in the core group: the kind as errors name it. */
  public String qualified() {
    return group.isEmpty() ? name : name + "." + group;
  }

  @Override
  public int compareTo(Kind other) {
    return resource().compareTo(other.resource());
  }

  @Override
  public String toString() {
    return name;
  }
}
