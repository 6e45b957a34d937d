package dev.podarium.objects;

/**
 * What a document says it is, by its apiVersion and kind.
 *
 * @param group the API group, empty for the core group
 * @param version {@code v1}
 * @param kind {@code Deployment}
 */
public record GroupVersionKind(String group, String version, String kind)
    implements Comparable<GroupVersionKind> {

  /** From the two fields of a document; whatever they say. */
  public static GroupVersionKind of(String apiVersion, String kind) {
    var slash = apiVersion.indexOf('/');
    return new GroupVersionKind(
        slash < 0 ? "" : apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
  }

  /** {@code apps/v1}, or {@code v1} in the core group. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  @Override
  public int compareTo(GroupVersionKind other) {
    return toString().compareTo(other.toString());
  }

  /** {@code apps/v1/Deployment}: unique, and sorts by apiVersion and kind. */
  @Override
  public String toString() {
    return apiVersion() + "/" + kind;
  }
}
