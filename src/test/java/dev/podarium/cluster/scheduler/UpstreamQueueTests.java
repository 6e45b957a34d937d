package dev.podarium.cluster.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamQueueTests {

  private static final String CONFIGURED =
      "asks for a scheduler configuration other than the default";

  @TestFactory
  Stream<DynamicTest> backoffAndNodesExamined() {
    return Conformance.tests(
        "scheduler-queue",
        Map.of(
            "scheduler-queue-338f6c4f", CONFIGURED,
            "scheduler-queue-c743f35d", CONFIGURED,
            "scheduler-queue-d891c890", CONFIGURED),
        UpstreamQueueTests::nodesToFind);
  }

  private static void nodesToFind(Case one) {
    assertThat(SchedulingCycle.nodesToFind((int) one.given().get("nodes")))
        .isEqualTo(one.expected().get("nodesToFind"));
  }

  @ParameterizedTest(name = "after {0} attempts {1} s")
  @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 10", "6, 10", "100, 10"})
  void aPodWaitsLongerAfterEachAttemptInVain(int attempts, long seconds) {
    assertThat(Backoff.after(attempts)).isEqualTo(Durations.seconds(seconds));
  }
}
