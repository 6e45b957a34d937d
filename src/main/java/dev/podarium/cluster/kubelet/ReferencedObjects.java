package dev.podarium.cluster.kubelet;

import dev.podarium.api.Selection;
import dev.podarium.api.Subscription;
import dev.podarium.cluster.client.Informer;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ConfigMaps and Secrets that Pods of a machine name: each is watched from the time at which a
 * Pod names it until no Pod does any more.
 *
 * <p>Source: kubernetes/kubernetes, pkg/kubelet/util/manager/watch_based_manager.go
 */
final class ReferencedObjects {

  private final Informer informer;
  private final Map<ObjectRef, Reference> references = new HashMap<>();

  ReferencedObjects(Informer informer) {
    this.informer = informer;
  }

  /** One object that Pods name. */
  private static final class Reference {
    private final List<Runnable> whenListed = new ArrayList<>(1);
    private @Nullable Subscription watch;
    private boolean listed;
    private int pods;

    private void listed() {
      listed = true;
      var waiting = List.copyOf(whenListed);
      whenListed.clear();
      waiting.forEach(Runnable::run);
    }
  }

  /**
   * A Pod names these.
   *
   * @param whenKnown called once, when all of them have been looked up; at once if they have been
   */
  void add(Set<ObjectRef> named, Runnable whenKnown) {
    var unknown = named.stream().map(this::referenced).filter(known -> !known.listed).toList();
    if (unknown.isEmpty()) {
      whenKnown.run();
      return;
    }
    var left = new ArrayList<>(unknown);
    for (var reference : unknown) {
      reference.whenListed.add(
          () -> {
            left.remove(reference);
            if (left.isEmpty()) {
              whenKnown.run();
            }
          });
    }
  }

  /** A Pod that named these is gone. */
  void remove(Set<ObjectRef> named) {
    for (var ref : named) {
      var reference = references.get(ref);
      if (reference != null && --reference.pods == 0) {
        references.remove(ref);
        if (reference.watch != null) {
          reference.watch.end();
        }
      }
    }
  }

  /** One of them as the kubelet sees it; null when there is none. */
  @Nullable HasMetadata find(ObjectRef ref) {
    return informer.view().find(ref);
  }

  private Reference referenced(ObjectRef ref) {
    var known = references.get(ref);
    if (known == null) {
      known = new Reference();
      references.put(ref, known);
      known.watch = informer.add(Selection.only(ref), known::listed);
    }
    known.pods++;
    return known;
  }
}
