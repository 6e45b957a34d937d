package dev.podarium.api;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole cluster at one revision. Immutable; any thread. */
public interface Snapshot {

  /** The revision of the newest write in it. */
  long revision();

  /** The virtual instant of that write, in nanoseconds since the start. */
  long nanos();

  /** The kinds that the cluster has, whether or not there are objects of them. */
  Kinds discovery();

  /** The object, or null when there is none of that name. */
  @Nullable HasMetadata find(ObjectRef ref);

  /** The objects that have a key, ordered by kind, namespace and name. */
  Stream<HasMetadata> having(IndexKey key);

  /**
   * The same in an order that says nothing, though it is the same in every run: for sums over
   * thousands.
   */
  Stream<HasMetadata> unordered(IndexKey key);

  /** How many objects have a key; constant time. */
  int count(IndexKey key);

  /** The Pods that the object with this uid controls, grouped; ordered by key. */
  List<PodGroup> podGroups(String controllerUid);

  /** The kinds of which there is at least one object, in order. */
  List<Kind> kinds();

  /** Like {@link #find(ObjectRef)}, for a kind whose class is known. */
  default <T extends HasMetadata> @Nullable T find(Class<T> type, String namespace, String name) {
    return type.cast(find(new ObjectRef(Kinds.of(type), namespace, name)));
  }

  /** Everything of a kind, ordered by namespace and name. */
  default Stream<HasMetadata> list(Kind kind) {
    return having(IndexKey.kind(kind));
  }

  /** Everything of a kind, ordered by namespace and name. */
  default <T extends HasMetadata> Stream<T> list(Class<T> type) {
    return having(IndexKey.kind(Kinds.of(type)), type);
  }

  /** Everything of a kind in one namespace, ordered by name. */
  default <T extends HasMetadata> Stream<T> list(Class<T> type, String namespace) {
    return having(IndexKey.in(Kinds.of(type), namespace), type);
  }

  /** What has a key and is of that class, in order. */
  default <T extends HasMetadata> Stream<T> having(IndexKey key, Class<T> type) {
    return having(key).filter(type::isInstance).map(type::cast);
  }
}
