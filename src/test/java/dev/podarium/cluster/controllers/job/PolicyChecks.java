package dev.podarium.cluster.controllers.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.workloads.Indexes;

/** What the policies of failure and success say. */
final class PolicyChecks {

  private PolicyChecks() {}

  static void podFailurePolicy(JobCase given) {
    var job = given.jobOf("podFailurePolicy");
    var match = FailurePolicy.of(job, JobCase.pod(given.given().get("pod"), job));

    assertThat(match.counted()).isEqualTo(given.expected().get("counted"));
    assertThat(match.action()).isEqualTo(given.expected().get("action"));
    assertThat(match.message()).isEqualTo(given.expected().get("jobFailureMessage"));
  }

  static void successPolicy(JobCase given) {
    var completions = given.number("completions");
    var message =
        SuccessPolicyMatch.of(
            given.jobOf("successPolicy", "completions"),
            Indexes.parse(given.text("succeededIndexes"), Integer.MAX_VALUE));

    assertThat(completions).isPositive();
    assertThat(message != null).isEqualTo(given.expected().get("met"));
    assertThat(message).isEqualTo(given.expected().get("message"));
  }
}
