package dev.podarium.objects.patch;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** How the fields of one type are merged by a strategic merge patch. */
@FunctionalInterface
public interface MergeSchema {

  /** A type about which nothing is known: maps are merged, lists replaced. */
  MergeSchema UNKNOWN = field -> Rule.UNKNOWN;

  /** How a field of the type is merged. */
  Rule rule(String field);

  /** A field that a patch orders must be a list; refused as a {@link BadPatch} otherwise. */
  default void requireList(String field) {}

  /** How a kind's fields are merged, from its model class. */
  static MergeSchema of(Class<? extends HasMetadata> type) {
    return new ModelSchema(type);
  }

  /**
   * How one field is merged.
   *
   * @param strategy what happens to the whole
   * @param key the field that tells the elements of a merged list apart; empty for a list of plain
   *     values
   * @param retainKeys whether a patch lists the fields that stay, as unions need it
   * @param inside the type of the field, or of its elements
   */
  record Rule(Strategy strategy, String key, boolean retainKeys, MergeSchema inside) {

    static final Rule UNKNOWN = new Rule(Strategy.DEFAULT, "", false, field -> Rule.UNKNOWN);

    boolean mergesList() {
      return strategy == Strategy.MERGE;
    }

    boolean replacesMap() {
      return strategy == Strategy.REPLACE;
    }
  }

  /** What a patch does to the whole of a field. */
  enum Strategy {
    /** Maps are merged, lists replaced. */
    DEFAULT,
    MERGE,
    REPLACE
  }
}
