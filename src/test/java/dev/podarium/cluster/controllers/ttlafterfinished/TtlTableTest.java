package dev.podarium.cluster.controllers.ttlafterfinished;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.Propagation;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.Timestamps;
import dev.podarium.objects.workloads.Jobs;
import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import dev.podarium.upstream.OneSync;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * When finished Jobs go.
 *
 * <p>Cases: kubernetes/kubernetes,
 * pkg/controller/ttlafterfinished/ttlafterfinished_controller_test.go
 */
class TtlTableTest {

  @TestFactory
  Stream<DynamicTest> finishedJobsGoWhenTheirTimeIsUp() {
    return Conformance.tests("workload-ttl-after-finished", TtlTableTest::check);
  }

  @SuppressWarnings("unchecked")
  private static void check(Case one) {
    var job = Json.object((Map<String, Object>) one.given().get("job"), Job.class);
    var now = Timestamps.nanos(String.valueOf(one.given().get("now")));
    var outcome = OneSync.of(List.of(job)).at(now).look(new TtlAfterFinished(), job);
    var expected = one.expected();

    assertThat(Jobs.expiry(job) != Long.MAX_VALUE).isEqualTo(expected.get("cleanedUp"));
    assertThat(outcome.writes()).hasSize(Boolean.TRUE.equals(expected.get("deleteNow")) ? 1 : 0);
    assertThat(outcome.writes(Delete.class))
        .allMatch(deletion -> deletion.options().propagation() == Propagation.FOREGROUND);
    if (Boolean.TRUE.equals(expected.get("cleanedUp"))) {
      assertThat(Jobs.expiry(job))
          .isEqualTo(Timestamps.nanos(String.valueOf(expected.get("expiresAt"))))
          .isEqualTo(now + Durations.seconds(((Number) expected.get("secondsLeft")).longValue()));
    }
    if (Boolean.FALSE.equals(expected.get("deleteNow"))) {
      assertThat(outcome.again()).isEqualTo(Jobs.expiry(job));
    }
  }
}
