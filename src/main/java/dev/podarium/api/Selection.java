package dev.podarium.api;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.LabelQuery;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which objects a list or a watch is of.
 *
 * @param kind of all of them
 * @param namespace empty: of all namespaces
 * @param name of the only one; empty: of any name
 * @param key finds them, and perhaps others that {@code name} and {@code labels} rule out
 * @param labels that they must have
 */
public record Selection(Kind kind, String namespace, String name, IndexKey key, LabelQuery labels) {

  private static final LabelQuery ANY = new LabelQuery(List.of());

  /** All of a kind. */
  public static Selection all(Kind kind) {
    return new Selection(kind, "", "", IndexKey.kind(kind), ANY);
  }

  /** All of a kind in a namespace. */
  public static Selection in(Kind kind, String namespace) {
    return new Selection(kind, namespace, "", IndexKey.in(kind, namespace), ANY);
  }

  /** The Pods bound to a Node: {@code fieldSelector=spec.nodeName=…}. */
  public static Selection onNode(String node) {
    return new Selection(Kinds.POD, "", "", IndexKey.node(node), ANY);
  }

  /** One object, whether it is there or not: {@code fieldSelector=metadata.name=…}. */
  public static Selection only(ObjectRef ref) {
    var key =
        ref.kind().namespaced()
            ? IndexKey.in(ref.kind(), ref.namespace())
            : IndexKey.kind(ref.kind());
    return new Selection(ref.kind(), ref.namespace(), ref.name(), key, ANY);
  }

  /** Those of them that have these labels too. */
  public Selection matching(LabelQuery wanted) {
    return new Selection(kind, namespace, name, key, wanted);
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
    var found = world.having(key);
    return labels.rules().isEmpty() ? found : found.filter(this::hasLabels);
  }

  private boolean hasLabels(HasMetadata object) {
    return labels.matches(Metas.labels(object));
  }
}
