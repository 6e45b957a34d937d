package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicy;
import io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicyRule;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a Job says is enough of a success.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/batch/validation/validation.go, validateSuccessPolicy
 */
final class SuccessPolicies {

  private static final int MOST_RULES = 20;
  private static final int LONGEST_INDEXES = 64 * 1024;

  private SuccessPolicies() {}

  static void check(JobSpec spec, Field at) {
    if (!"Indexed".equals(spec.getCompletionMode())) {
      at.invalid(printed(spec.getSuccessPolicy()), "requires indexed completion mode");
      return;
    }
    var rules = spec.getSuccessPolicy().getRules();
    var here = at.child("rules");
    if (rules.isEmpty()) {
      here.required("at least one rules must be specified when the successPolicy is specified");
    }
    if (rules.size() > MOST_RULES) {
      here.tooMany(rules.size(), MOST_RULES);
    }
    var completions = spec.getCompletions() == null ? 0 : spec.getCompletions();
    for (var i = 0; i < rules.size(); i++) {
      check(rules.get(i), completions, here.index(i));
    }
  }

  /** As Go prints its own type, whose fields have no names in JSON. */
  private static Map<String, Object> printed(SuccessPolicy policy) {
    return Map.of("Rules", policy.getRules().stream().map(SuccessPolicies::printed).toList());
  }

  private static Map<String, Object> printed(SuccessPolicyRule rule) {
    var printed = new LinkedHashMap<String, Object>();
    printed.put("SucceededIndexes", rule.getSucceededIndexes());
    printed.put("SucceededCount", rule.getSucceededCount());
    return printed;
  }

  private static void check(SuccessPolicyRule rule, int completions, Field at) {
    var indexes = rule.getSucceededIndexes();
    var count = rule.getSucceededCount();
    if (count == null && indexes == null) {
      at.required("at least one of succeededCount or succeededIndexes must be specified");
    }
    var total =
        indexes == null ? 0 : checkIndexes(indexes, completions, at.child("succeededIndexes"));
    if (count != null) {
      checkCount(count, completions, at.child("succeededCount"));
      if (indexes != null && count > total) {
        at.child("succeededCount")
            .invalid(
                count,
                "must be less than or equal to %d (the number of indexes in the specified succeededIndexes field)"
                    .formatted(total));
      }
    }
  }

  private static void checkCount(int count, int completions, Field at) {
    at.notNegative(count);
    if (count > completions) {
      at.invalid(
          count,
          "must be less than or equal to %d (the number of specified completions)"
              .formatted(completions));
    }
  }

  /** How many indexes there are; 0 when they cannot be read. */
  private static int checkIndexes(String indexes, int completions, Field at) {
    if (indexes.getBytes(StandardCharsets.UTF_8).length > LONGEST_INDEXES) {
      at.tooLong(LONGEST_INDEXES);
    }
    try {
      return IndexNotation.count(indexes, completions);
    } catch (IllegalArgumentException problem) {
      at.invalid(indexes, "error parsing succeededIndexes: " + problem.getMessage());
      return 0;
    }
  }
}
