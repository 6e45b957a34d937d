package dev.podarium.cluster.controllers.podautoscaler;

import dev.podarium.cluster.controllers.podautoscaler.Finding.Failure;
import dev.podarium.cluster.controllers.podautoscaler.Finding.Proposal;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all metrics together recommend: the most that one of them wants; while one of them says
 * nothing, never fewer than there are.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/podautoscaler/horizontal.go,
 * computeReplicasForMetrics
 *
 * @param best the proposal that wants most; null: none can be followed
 * @param error what went wrong; empty: nothing
 */
record Recommendation(@Nullable Proposal best, List<MetricStatus> statuses, String error) {

  /** Judges every metric, and says what came of it. */
  static Recommendation of(List<MetricSpec> specs, Measuring measuring, Report report) {
    var findings = new ArrayList<Finding>();
    for (var spec : specs) {
      var finding = MetricKinds.find(spec, measuring);
      if (finding instanceof Failure failure) {
        report.warn(failure.reason(), failure.message());
      }
      findings.add(finding);
    }
    return of(findings, measuring.size(), report);
  }

  private static Recommendation of(List<Finding> findings, int size, Report report) {
    var statuses = findings.stream().map(Finding::status).toList();
    var failures =
        findings.stream().filter(Failure.class::isInstance).map(Failure.class::cast).toList();
    var best = best(findings);
    var error = failures.isEmpty() ? "" : error(failures, findings.size());
    if (best == null || (!failures.isEmpty() && best.replicas() < size)) {
      if (!failures.isEmpty()) {
        report.inactive(
            failures.getFirst().reason(),
            "the HPA was unable to compute the replica count: " + failures.getFirst().message());
      }
      return new Recommendation(null, statuses, error);
    }
    report.active(
        "ValidMetricFound",
        "the HPA was able to successfully calculate a replica count from " + best.metric());
    return new Recommendation(best, statuses, error);
  }

  private static String error(List<Failure> failures, int all) {
    return "invalid metrics (%d invalid out of %d), first error is: %s"
        .formatted(failures.size(), all, failures.getFirst().error());
  }

  /** The first of those that want most. */
  private static @Nullable Proposal best(List<Finding> findings) {
    Proposal best = null;
    for (var finding : findings) {
      if (finding instanceof Proposal proposal
          && (best == null || best.replicas() == 0 || proposal.replicas() > best.replicas())) {
        best = proposal;
      }
    }
    return best;
  }
}
