package dev.podarium.cluster.controllers.replicaset;

import dev.podarium.api.Change;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.util.stream.Stream;

/** The ReplicaSets that might want a Pod that nobody manages. */
final class Adopters {

  private Adopters() {}

  static Stream<ObjectRef> of(Change change, View view) {
    var pod = change.after();
    if (pod == null || Metas.controllerOf(pod) != null) {
      return Stream.empty();
    }
    return view.snapshot()
        .list(ReplicaSet.class, pod.getMetadata().getNamespace())
        .filter(set -> Selectors.matches(set.getSpec().getSelector(), Metas.labels(pod)))
        .map(ObjectRef::of);
  }
}
