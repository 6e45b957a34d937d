package dev.podarium.api;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which objects a list or a watch is of.
 *
 * @param kind of all of them
 * @param namespace empty: of all namespaces
 * @param name of the only one; empty: of any name
 * @param node to which they are bound, of Pods; empty: to any or none
 * @param labels that they must have
 */
public record Selection(Kind kind, String namespace, String name, String node, LabelQuery labels) {

  private static final LabelQuery ANY = new LabelQuery(List.of());

  /** All of a kind. */
  public static Selection all(Kind kind) {
    return new Selection(kind, "", "", "", ANY);
  }

  /** All of a kind in a namespace. */
  public static Selection in(Kind kind, String namespace) {
    return new Selection(kind, namespace, "", "", ANY);
  }

  /** The Pods bound to a Node: {@code fieldSelector=spec.nodeName=…}. */
  public static Selection onNode(String node) {
    return new Selection(Kinds.POD, "", "", node, ANY);
  }

  /** One object, whether it is there or not: {@code fieldSelector=metadata.name=…}. */
  public static Selection only(ObjectRef ref) {
    return new Selection(ref.kind(), ref.namespace(), ref.name(), "", ANY);
  }

  /** Those of them that have these labels too. */
  public Selection matching(LabelQuery wanted) {
    return new Selection(kind, namespace, name, node, wanted);
  }

  /** Finds its objects without looking at all, and perhaps others beside them. */
  public IndexKey key() {
    if (!node.isEmpty()) {
      return IndexKey.node(node);
    }
    return namespace.isEmpty() ? IndexKey.kind(kind) : IndexKey.in(kind, namespace);
  }

  /** What it is of, as a reference; the name is empty unless it is of one object only. */
  public ObjectRef ref() {
    return new ObjectRef(kind, namespace, name);
  }

  /** Its objects in a state of the world, ordered by namespace and name. */
  public Stream<HasMetadata> in(Snapshot world) {
    if (!name.isEmpty()) {
      return Stream.ofNullable(world.find(ref())).filter(this::hasLabels);
    }
    var found = world.having(key());
    return labels.rules().isEmpty() ? found : found.filter(this::hasLabels);
  }

  /** Whether a change is of one of its objects, as it was or as it is. */
  public boolean takes(Change change) {
    return change.ref().kind().equals(kind)
        && (namespace.isEmpty() || namespace.equals(change.ref().namespace()))
        && (name.isEmpty() || name.equals(change.ref().name()))
        && (takes(change.before()) || takes(change.after()));
  }

  private boolean takes(@Nullable HasMetadata object) {
    return object != null
        && (node.isEmpty() || (object instanceof Pod pod && node.equals(Pods.nodeName(pod))))
        && hasLabels(object);
  }

  private boolean hasLabels(HasMetadata object) {
    return labels.matches(Metas.labels(object));
  }
}
