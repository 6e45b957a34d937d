package dev.podarium.objects;

/**
 * What a kind is called in URLs and in messages, whatever version it is spoken in: {@code
 * deployments} of the group {@code apps}. Objects are stored by it.
 *
 * @param group the API group, empty for the core group
 * @param plural {@code deployments}
 */
public record GroupResource(String group, String plural) implements Comparable<GroupResource> {

  @Override
  public int compareTo(GroupResource other) {
    return toString().compareTo(other.toString());
  }

  /**
   * {@code deployments.apps}, or {@code pods} in the core group: the resource as errors name it.
   */
  @Override
  public String toString() {
    return group.isEmpty() ? plural : plural + "." + group;
  }
}
