package dev.podarium.objects;

import java.util.List;

/**
 * What sort of thing an object is: a resource of a cluster with all that discovery says of it. Two
 * kinds are the same when they are the same resource, whatever else is said of them.
 *
 * @param resource under which its objects are stored
 * @param name the kind in Kubernetes' spelling, {@code ReplicaSet}
 * @param namespaced whether objects of it live in a namespace
 * @param versions in which it is served, the one in which it is stored first: {@code v2}, {@code
 *     v1}
 * @param shortNames by which kubectl knows it too, {@code rs}
 * @param categories in which kubectl lists it, {@code all}
 * @param subresources parts with an address of their own: {@code scale}, {@code status}
 */
public record Kind(
    GroupResource resource,
    String name,
    boolean namespaced,
    List<String> versions,
    List<String> shortNames,
    List<String> categories,
    List<String> subresources)
    implements Comparable<Kind> {

  /** A kind in one version without other names and parts. */
  public static Kind of(GroupVersionKind kind, String plural, boolean namespaced) {
    return new Kind(
        new GroupResource(kind.group(), plural),
        kind.kind(),
        namespaced,
        List.of(kind.version()),
        List.of(),
        List.of(),
        List.of());
  }

  /** The API group, empty for the core group. */
  public String group() {
    return resource.group();
  }

  /** The version in which its objects are stored. */
  public String version() {
    return versions.getFirst();
  }

  /** The resource in URLs and on the command line, {@code replicasets}. */
  public String plural() {
    return resource.plural();
  }

  /** {@code apps/v1}, or {@code v1} in the core group: as its objects are stored. */
  public String apiVersion() {
    return stored().apiVersion();
  }

  /** The version in which its objects are stored, with group and name. */
  public GroupVersionKind stored() {
    return in(version());
  }

  /** A version of it, with group and name. */
  public GroupVersionKind in(String version) {
    return new GroupVersionKind(group(), version, name);
  }

  /** Whether it is served in that apiVersion. */
  public boolean isServedIn(String apiVersion) {
    return versions.stream().anyMatch(version -> in(version).apiVersion().equals(apiVersion));
  }

  /** {@code Deployment.apps}, or {@code Pod} in the core group: the kind as errors name it. */
  public String qualified() {
    return group().isEmpty() ? name : name + "." + group();
  }

  /** Whether it has a part of that name, {@code status}. */
  public boolean has(String subresource) {
    return subresources.contains(subresource);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Kind kind && resource.equals(kind.resource));
  }

  @Override
  public int hashCode() {
    return resource.hashCode();
  }

  @Override
  public int compareTo(Kind other) {
    return resource.compareTo(other.resource);
  }

  @Override
  public String toString() {
    return name;
  }
}
