package dev.podarium.cluster.controllers;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Wakes those that might want an object that nobody manages: all of its namespace whose selector
 * takes it.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/replicaset/replica_set.go, addPod, updatePod;
 * pkg/controller/deployment/deployment_controller.go, addReplicaSet
 *
 * @param type of those that might want it
 */
public record Adopters<T extends HasMetadata>(Class<T> type, Function<T, LabelSelector> selector)
    implements Watches.Source {

  @Override
  public Stream<ObjectRef> woken(Change change, View view) {
    var object = change.after();
    if (object == null || Metas.deleting(object) || !isNewlyOrphaned(change.before(), object)) {
      return Stream.empty();
    }
    return view.snapshot()
        .list(type, object.getMetadata().getNamespace())
        .filter(owner -> selects(selector.apply(owner), object))
        .map(ObjectRef::of);
  }

  /** An orphan is of interest when it comes to be one, and when its labels change. */
  private static boolean isNewlyOrphaned(@Nullable HasMetadata before, HasMetadata after) {
    return Metas.controllerOf(after) == null
        && (before == null
            || Metas.controllerOf(before) != null
            || !Metas.labels(before).equals(Metas.labels(after)));
  }

  /** A selector that says nothing selects nothing here, lest all Pods were taken. */
  private static boolean selects(LabelSelector selector, HasMetadata object) {
    return !Selectors.isEmpty(selector) && Selectors.matches(selector, Metas.labels(object));
  }
}
