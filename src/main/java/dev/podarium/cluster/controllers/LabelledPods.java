package dev.podarium.cluster.controllers;

import dev.podarium.api.IndexKey;
import dev.podarium.cluster.client.View;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Pods found by what they carry, without a look at all of their namespace. */
public final class LabelledPods {

  private LabelledPods() {}

  /** The Pods of a namespace that carry all of these labels, by name; all when there are none. */
  public static Stream<Pod> of(Map<String, String> labels, String namespace, View view) {
    var snapshot = view.snapshot();
    var fewest =
        labels.entrySet().stream()
            .map(pair -> IndexKey.label(Kinds.POD, namespace, pair.getKey(), pair.getValue()))
            .min(Comparator.comparingInt(snapshot::count))
            .orElse(IndexKey.in(Kinds.POD, namespace));
    return snapshot
        .having(fewest, Pod.class)
        .filter(pod -> Selectors.matches(labels, Metas.labels(pod)));
  }
}
