package dev.podarium.cluster.controllers.job;

import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/job/…_test.go. */
class JobTableTest {

  private static final String WAITS =
      "a Job is not looked at before the view has reached what its last look wrote";

  private static final Map<String, String> UNMET =
      Map.of(
          "workload-job-2e7a4753", WAITS,
          "workload-job-c62c1fd4", WAITS,
          "workload-job-ebe8db16", WAITS);

  @TestFactory
  Stream<DynamicTest> jobsAreRunAsKubernetesRunsThem() {
    return Conformance.tests("workload-job", UNMET, JobTableTest::check);
  }

  private static void check(Case one) {
    var given = JobCase.of(one);
    switch (given.text("op")) {
      case "sync" -> JobSyncCheck.check(given);
      case "track" -> TrackingChecks.track(given);
      case "trackMany" -> TrackingChecks.trackMany(given);
      case "finishedCounts" -> TrackingChecks.finishedCounts(given);
      case "condition" -> TrackingChecks.condition(given);
      case "backoffRecord" -> BackOffChecks.backoffRecord(given);
      case "finishTime" -> BackOffChecks.finishTime(given);
      case "backoffLeft" -> BackOffChecks.backoffLeft(given);
      case "backoffLeftPerIndex" -> BackOffChecks.backoffLeftPerIndex(given);
      case "succeededIndexes" -> IndexChecks.succeededIndexes(given);
      case "pendingIndexes" -> IndexChecks.pendingIndexes(given);
      case "duplicateIndexes" -> IndexChecks.duplicateIndexes(given);
      case "generateName" -> IndexChecks.generateName(given);
      case "failedIndexes" -> IndexChecks.failedIndexes(given);
      case "keptFailedPods" -> IndexChecks.keptFailedPods(given);
      case "newIndexFailureCount" -> IndexChecks.newIndexFailureCount(given);
      case "podFailurePolicy" -> PolicyChecks.podFailurePolicy(given);
      case "successPolicy" -> PolicyChecks.successPolicy(given);
      default -> throw new AssertionError("no check for " + given.text("op"));
    }
  }
}
