package dev.podarium.api;

import dev.podarium.objects.Kind;

/**
 * Something by which objects can be found without looking at all of them: an index entry.
 *
 * @param index in which index: {@code owner}, {@code label}
 * @param value unique within that index; keys sort by both
 */
public record IndexKey(String index, String value) implements Comparable<IndexKey> {

  /** Everything of a kind. */
  public static IndexKey kind(Kind kind) {
    return new IndexKey("kind", kind.resource().toString());
  }

  /** Everything of a kind in a namespace. */
  public static IndexKey in(Kind kind, String namespace) {
    return new IndexKey("in", kind.resource() + "/" + namespace);
  }

  /** What names the object with this uid among its owners. */
  public static IndexKey owner(String uid) {
    return new IndexKey("owner", uid);
  }

  /** Objects of a namespaced kind that no controller manages. */
  public static IndexKey orphan(Kind kind, String namespace) {
    return new IndexKey("orphan", kind.resource() + "/" + namespace);
  }

  /** Pods bound to a Node; an empty name: Pods that wait for one. */
  public static IndexKey node(String node) {
    return new IndexKey("node", node);
  }

  /** What carries a label, within a kind and namespace. */
  public static IndexKey label(Kind kind, String namespace, String key, String value) {
    return new IndexKey("label", kind.resource() + "/" + namespace + "/" + key + "=" + value);
  }

  /** Events about the object with this uid. */
  public static IndexKey about(String uid) {
    return new IndexKey("about", uid);
  }

  @Override
  public int compareTo(IndexKey other) {
    var byIndex = index.compareTo(other.index);
    return byIndex != 0 ? byIndex : value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return index + "/" + value;
  }
}
