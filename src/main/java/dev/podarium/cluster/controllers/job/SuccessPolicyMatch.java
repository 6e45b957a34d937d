package dev.podarium.cluster.controllers.job;

import dev.podarium.objects.workloads.Indexes;
import dev.podarium.objects.workloads.Jobs;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicyRule;
import org.jspecify.annotations.Nullable;

/**
 * Whether what has succeeded is enough for {@code spec.successPolicy}, though not all has.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/success_policy.go
 */
final class SuccessPolicyMatch {

  private SuccessPolicyMatch() {}

  /** The message of the first rule that is met; null when none is. */
  static @Nullable String of(Job job, Indexes succeeded) {
    var policy = job.getSpec().getSuccessPolicy();
    if (policy == null || succeeded.size() == 0) {
      return null;
    }
    var rules = policy.getRules();
    for (var place = 0; place < rules.size(); place++) {
      if (met(rules.get(place), succeeded, Jobs.completions(job))) {
        return "Matched rules at index " + place;
      }
    }
    return null;
  }

  private static boolean met(SuccessPolicyRule rule, Indexes succeeded, int completions) {
    var count = rule.getSucceededCount();
    if (rule.getSucceededIndexes() == null) {
      return count != null && succeeded.size() >= count;
    }
    var required = Indexes.parse(rule.getSucceededIndexes(), completions);
    var common = required.common(succeeded);
    return required.size() > 0 && (common == required.size() || (count != null && common >= count));
  }
}
