package dev.podarium.cluster.scheduler.framework;

import dev.podarium.objects.metadata.Selectors;
import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pods of a namespace with certain labels. Immutable; equal ones take the same Pods. */
public final class PodSelector {

  private final String namespace;
  private final SortedMap<String, String> pairs;
  private final List<LabelSelector> rules;
  private final boolean empty;
  private final int hash;

  /**
   * Pods of a namespace.
   *
   * @param pairs labels that they must have; the index is by the last of them, for workloads the
   *     one that tells revisions apart
   * @param rules more that must hold
   * @param empty takes no Pod at all
   */
  private PodSelector(
      String namespace, SortedMap<String, String> pairs, List<LabelSelector> rules, boolean empty) {
    this.namespace = namespace;
    this.pairs = pairs;
    this.rules = rules;
    this.empty = empty;
    this.hash = Objects.hash(namespace, pairs, rules, empty);
  }

  /** Every Pod of a namespace. */
  public static PodSelector all(String namespace) {
    return new PodSelector(namespace, new TreeMap<>(), List.of(), false);
  }

  /** What a label selector takes in a namespace; an absent one takes nothing, an empty one all. */
  public static PodSelector of(String namespace, @Nullable LabelSelector selector) {
    return all(namespace).and(selector);
  }

  /** This one narrowed down to what another label selector takes too. */
  public PodSelector and(@Nullable LabelSelector selector) {
    if (selector == null) {
      return new PodSelector(namespace, pairs, rules, true);
    }
    var more = selector.getMatchLabels();
    var both = Stream.concat(rules.stream(), Stream.of(selector)).toList();
    return new PodSelector(namespace, more == null ? pairs : together(pairs, more), both, empty);
  }

  /** This one narrowed down to Pods that have more labels. */
  public PodSelector and(Map<String, String> more) {
    return new PodSelector(namespace, together(pairs, more), rules, empty);
  }

  /** Pairs that contradict each other are told apart by the rules. */
  private static SortedMap<String, String> together(
      Map<String, String> pairs, Map<String, String> more) {
    var all = new TreeMap<>(pairs);
    all.putAll(more);
    return all;
  }

  /** Whether the selector takes the Pod. */
  public boolean takes(PodInfo pod) {
    return !empty && namespace.equals(pod.namespace()) && takes(pod.labels());
  }

  private boolean takes(Map<String, String> labels) {
    if (!Selectors.matches(pairs, labels)) {
      return false;
    }
    for (var rule : rules) {
      if (!Selectors.matches(rule, labels)) {
        return false;
      }
    }
    return true;
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

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PodSelector that
            && hash == that.hash
            && empty == that.empty
            && namespace.equals(that.namespace)
            && pairs.equals(that.pairs)
            && rules.equals(that.rules));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
