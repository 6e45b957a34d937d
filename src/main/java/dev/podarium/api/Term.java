package dev.podarium.api;

import dev.podarium.objects.Kind;

/**
 * Something by which objects can be found without looking at all of them: an index entry.
 *
 * @param text unique for what it says; terms sort by it
 */
public record Term(String text) implements Comparable<Term> {

  /** Everything of a kind. */
  public static Term kind(Kind kind) {
    return new Term("kind/" + kind.resource());
  }

  /** Everything of a kind in a namespace. */
  public static Term in(Kind kind, String namespace) {
    return new Term("in/" + kind.resource() + "/" + namespace);
  }

  /** What names the object with this uid among its owners. */
  public static Term owner(String uid) {
    return new Term("owner/" + uid);
  }

  /** Objects of a namespaced kind that no controller manages. */
  public static Term orphan(Kind kind, String namespace) {
    return new Term("orphan/" + kind.resource() + "/" + namespace);
  }

  /** Pods bound to a Node; an empty name: Pods that wait for one. */
  public static Term node(String node) {
    return new Term("node/" + node);
  }

  /** What carries a label, within a kind and namespace. */
  public static Term label(Kind kind, String namespace, String key, String value) {
    return new Term("label/" + kind.resource() + "/" + namespace + "/" + key + "=" + value);
  }

  /** Events about the object with this uid. */
  public static Term about(String uid) {
    return new Term("about/" + uid);
  }

  @Override
  public int compareTo(Term other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
