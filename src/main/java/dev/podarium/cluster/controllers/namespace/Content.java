package dev.podarium.cluster.controllers.namespace;

import dev.podarium.api.IndexKey;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.client.Plan.Acted;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.objects.Kind;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is in a Namespace.
 *
 * @param objects ordered by kind and name
 */
record Content(List<HasMetadata> objects) {

  static Content of(Namespace namespace, Snapshot world) {
    var name = namespace.getMetadata().getName();
    return new Content(
        world.kinds().stream()
            .filter(Kind::namespaced)
            .flatMap(kind -> world.having(IndexKey.in(kind, name)))
            .toList());
  }

  Content pods() {
    return new Content(objects.stream().filter(Pod.class::isInstance).toList());
  }

  Content others() {
    return new Content(objects.stream().filter(object -> !(object instanceof Pod)).toList());
  }

  /** The deletion of all that is not being deleted yet. */
  List<Step> deletions() {
    return objects.stream()
        .filter(object -> !Metas.deleting(object))
        .map(object -> Step.of(new Delete(ObjectRef.of(object), DeleteOptions.DEFAULT)))
        .map(step -> step.forgiving("NotFound"))
        .toList();
  }

  /** What is still there after the deletions: what ends gracefully, is held, or was refused. */
  Content left(Acted acted) {
    var gone =
        acted.done().stream()
            .filter(answer -> !Metas.deleting(answer))
            .map(answer -> answer.getMetadata().getUid())
            .collect(Collectors.toSet());
    return new Content(
        objects.stream().filter(each -> !gone.contains(each.getMetadata().getUid())).toList());
  }

  boolean isEmpty() {
    return objects.isEmpty();
  }

  /** How many there are of each kind: {@code pods.} → 2, {@code deployments.apps} → 1. */
  Map<String, Long> byResource() {
    return objects.stream()
        .map(object -> ObjectRef.of(object).kind())
        .map(kind -> kind.plural() + "." + kind.group())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  /** How many objects each finalizer still holds. */
  Map<String, Long> byFinalizer() {
    return objects.stream()
        .flatMap(object -> Metas.finalizers(object).stream())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
