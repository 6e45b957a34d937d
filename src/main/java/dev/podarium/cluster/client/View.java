package dev.podarium.cluster.client;

import dev.podarium.api.IndexKey;
import dev.podarium.api.PodGroup;
import dev.podarium.api.Request;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a component sees: the snapshot at the last change that was delivered to it, which may be
 * older than the newest, and the present instant.
 *
 * @param now virtual nanoseconds since the start
 * @param memory what the last look at the object that is reconciled left; null: nothing
 * @param answers to what the reconciler has asked for the present look
 */
public record View(
    Snapshot snapshot, long now, @Nullable Object memory, Map<Request.Read, Outcome> answers) {

  /** A view in which nothing was asked. */
  public View(Snapshot snapshot, long now, @Nullable Object memory) {
    this(snapshot, now, memory, Map.of());
  }

  /** A view without memory. */
  public View(Snapshot snapshot, long now) {
    this(snapshot, now, null);
  }

  /** What {@link Plan#remembering} was told when this object was last looked at; or null. */
  public <M> @Nullable M memory(Class<M> type) {
    return type.isInstance(memory) ? type.cast(memory) : null;
  }

  View remembering(@Nullable Object kept) {
    return new View(snapshot, now, kept, answers);
  }

  /** The same with the answers to what was asked. */
  public View answering(Map<Request.Read, Outcome> outcomes) {
    return new View(snapshot, now, memory, outcomes);
  }

  /** How a question of {@link Reconciler#asks} was answered; null when it was not asked yet. */
  public @Nullable Outcome answer(Request.Read question) {
    return answers.get(question);
  }

  /** The kinds that the cluster has. */
  public Kinds discovery() {
    return snapshot.discovery();
  }

  /** The object, or null when there is none of that name. */
  public @Nullable HasMetadata find(ObjectRef ref) {
    return snapshot.find(ref);
  }

  /** What names {@code owner} among its owners and is of that class, in order. */
  public <T extends HasMetadata> Stream<T> owned(HasMetadata owner, Class<T> type) {
    return snapshot.having(IndexKey.owner(owner.getMetadata().getUid()), type);
  }

  /** The Pods that {@code controller} manages, grouped by labels and state. */
  public List<PodGroup> podGroups(HasMetadata controller) {
    return snapshot.podGroups(controller.getMetadata().getUid());
  }

  /** What has a key and is of that class, in no order: for sums over thousands. */
  public <T extends HasMetadata> Stream<T> unordered(IndexKey key, Class<T> type) {
    return snapshot.unordered(key).map(type::cast);
  }

  /** What has a key and is of that class, in order. */
  public <T extends HasMetadata> Stream<T> having(IndexKey key, Class<T> type) {
    return snapshot.having(key, type);
  }
}
