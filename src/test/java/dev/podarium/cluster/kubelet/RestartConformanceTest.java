package dev.podarium.cluster.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.simulation.Durations;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Restarts and back-off, by the tables of Kubernetes' own tests. */
class RestartConformanceTest {

  private static final String DELETED =
      "that nothing is restarted once the Pod is deleted is the worker's rule, see DeletionTest";

  /** Cases about a Pod that is being deleted: the worker does not ask then. */
  private static final Map<String, String> SKIPPED =
      Stream.of(
              "28d4daef",
              "30b018ad",
              "3d3ff348",
              "4f7d90e8",
              "71a1428b",
              "977ef0ab",
              "ae90a58d",
              "bc2cbc7b")
          .collect(Collectors.toMap(id -> "kubelet-restart-" + id, id -> DELETED));

  /** pkg/kubelet/container/helpers_test.go; k8s.io/client-go/util/flowcontrol/backoff.go */
  @TestFactory
  Stream<DynamicTest> restarts() {
    return Conformance.tests(
        "kubelet-restart",
        SKIPPED,
        one -> {
          if (one.given().containsKey("initial")) {
            delays(one);
          } else {
            decision(one);
          }
        });
  }

  private static void decision(Case one) {
    var name = (String) one.given().get("container");
    var container = new ContainerBuilder().withName(name).build();
    var spec =
        new PodSpecBuilder()
            .withContainers(container)
            .withRestartPolicy((String) one.given().get("restartPolicy"))
            .build();
    var last =
        ((List<?>) one.given().get("runtimeContainers"))
            .stream()
                .map(Map.class::cast)
                .filter(found -> found.get("Name").equals(name))
                .findFirst();
    var restart =
        last.isEmpty()
            || (!last.get().get("State").equals("running")
                && (last.get().get("State").equals("unknown")
                    || Restarts.wanted(
                        spec, container, ((Number) last.get().get("ExitCode")).intValue())));
    assertThat(restart).isEqualTo(one.expected().get("restart"));
  }

  private static void delays(Case one) {
    var backOff = new BackOff(nanos(one, "initial"), nanos(one, "max"));
    var delays = new ArrayList<String>();
    var now = Durations.seconds(1L);
    for (var i = 0; i < ((Number) one.given().get("failures")).intValue(); i++) {
      backOff.next("uid", "key", now, now);
      delays.add(go(backOff.delay("uid", "key")));
    }
    assertThat(delays).isEqualTo(one.expected().get("delays"));

    var later = now + nanos(one, "nextFailureAfterLast");
    backOff.next("uid", "key", later, later);
    assertThat(go(backOff.delay("uid", "key"))).isEqualTo(one.expected().get("nextDelay"));
  }

  private static String go(long nanos) {
    return GoDurations.text(nanos);
  }

  private static long nanos(Case one, String field) {
    var text = ((String) one.given().get(field)).toUpperCase(Locale.ROOT);
    return Duration.parse("PT" + text).toNanos();
  }
}
