package dev.podarium.cluster.scheduler.framework;

import dev.podarium.objects.Selectors;
import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Pods of a namespace with certain labels.
 *
 * @param pairs labels that they must have; the index is by the last of them, for workloads the one
 *     that tells revisions apart
 * @param rules more that must hold; null takes no Pod at all
 */
public record PodSelector(
    String namespace, SortedMap<String, String> pairs, @Nullable LabelSelector rules) {

  /** What a label selector takes in a namespace; an absent one takes nothing, an empty one all. */
  public static PodSelector of(String namespace, @Nullable LabelSelector selector) {
    var pairs = selector == null ? null : selector.getMatchLabels();
    return new PodSelector(
        namespace, pairs == null ? new TreeMap<>() : new TreeMap<>(pairs), selector);
  }

  /** This one narrowed down to Pods that have more labels. */
  public PodSelector and(Map<String, String> more) {
    var all = new TreeMap<>(pairs);
    all.putAll(more);
    return new PodSelector(namespace, all, rules);
  }

  /** Whether the selector takes the Pod. */
  public boolean takes(PodInfo pod) {
    return namespace.equals(pod.namespace()) && takes(pod.labels());
  }

  private boolean takes(Map<String, String> labels) {
    return Selectors.matches(pairs, labels) && Selectors.matches(rules, labels);
  }

  /** A label that every Pod that it takes has, with its namespace; or its namespace alone. */
  String indexKey() {
    return pairs.isEmpty()
        ? namespace
        : indexKey(namespace, pairs.lastKey(), String.valueOf(pairs.get(pairs.lastKey())));
  }

  static String indexKey(String namespace, String key, String value) {
    return namespace + "/" + key + "=" + value;
  }
}
