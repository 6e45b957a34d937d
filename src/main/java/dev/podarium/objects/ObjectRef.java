package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * Names one object: the key under which it is stored.
 *
 * @param namespace empty for kinds without one
 */
public record ObjectRef(Kind kind, String namespace, String name) implements Comparable<ObjectRef> {

  /** The reference of an object. */
  public static ObjectRef of(HasMetadata object) {
    var kind = Kinds.of(object);
    var namespace = object.getMetadata().getNamespace();
    return new ObjectRef(
        kind,
        kind.namespaced() && namespace != null ? namespace : "",
        object.getMetadata().getName());
  }

  /** A reference to an object without namespace. */
  public static ObjectRef cluster(Kind kind, String name) {
    return new ObjectRef(kind, "", name);
  }

  /** {@code deployments.apps/default/web}: unique, and sorts by kind, namespace, name. */
  public String key() {
    return kind.resource() + "/" + namespace + "/" + name;
  }

  @Override
  public int compareTo(ObjectRef other) {
    var byKind =
        kind.equals(other.kind)
            ? 0
            : segments(kind.resource().toString(), other.kind.resource().toString());
    if (byKind != 0) {
      return byKind;
    }
    var byNamespace = segments(namespace, other.namespace);
    return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
  }

  /** As they are ordered within keys: {@code a-b} before {@code a}, since {@code a-b/} is. */
  private static int segments(String one, String other) {
    return one.equals(other) ? 0 : (one + "/").compareTo(other + "/");
  }

  /** {@code Deployment default/web}. */
  @Override
  public String toString() {
    return kind.name() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
  }
}
