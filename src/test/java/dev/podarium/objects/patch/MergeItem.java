package dev.podarium.objects.patch;

import dev.podarium.objects.patch.MergeSchema.Rule;
import dev.podarium.objects.patch.MergeSchema.Strategy;

/**
 * The type of upstream's own cases: a field of every sort, nested in itself without end.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/strategicpatch/patch_test.go, type MergeItem
 */
record MergeItem() implements MergeSchema {

  @Override
  public Rule rule(String field) {
    return switch (field) {
      case "mergingList", "mergeItemPtr" -> new Rule(Strategy.MERGE, "name", false, this);
      case "mergingIntList" -> new Rule(Strategy.MERGE, "", false, MergeSchema.UNKNOWN);
      case "retainKeysMergingList" -> new Rule(Strategy.MERGE, "name", true, this);
      case "retainKeysMap" -> new Rule(Strategy.DEFAULT, "", true, this);
      case "replacingItem" -> new Rule(Strategy.REPLACE, "", false, this);
      case "simpleMap" -> Rule.UNKNOWN;
      default -> new Rule(Strategy.DEFAULT, "", false, this);
    };
  }
}
