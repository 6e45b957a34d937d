package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceStoryTest {

  @Test
  void aPodServesFromItsReadinessUntilItIsToldToEnd() {
    var stage = Stage.of("service", 3).settle();

    assertThat(course(stage))
        .as("ready of listed, over time")
        .startsWith("0 of 0", "0 of 1", "0 of 2", "0 of 3")
        .endsWith("2 of 3", "3 of 3");

    var pod = stage.list(Pod.class).getFirst().getMetadata().getName();
    stage.say("kubectl delete pod " + pod).settle();

    assertThat(course(stage))
        .as("one leaves while it ends, and its successor comes in")
        .containsSubsequence("3 of 3", "2 of 3", "2 of 2", "2 of 3", "3 of 3");
  }

  @Test
  void aPodThatNeverGetsReadyIsListedAndLeftAlone() {
    var stage = Stage.of("service", 3).settle();

    stage.say("kubectl set image deployment/web web=nginx:doesnotexist").runFor(120);

    assertThat(endpoints(stage.list(EndpointSlice.class).getFirst()))
        .containsExactlyInAnyOrder("ready", "ready", "ready", "waits");
    assertThat(stage.printed("kubectl get endpointslices"))
        .contains("ADDRESSTYPE", "IPv4", " 80 ", "+ 1 more...");
  }

  private static List<String> course(Stage stage) {
    var name = stage.list(EndpointSlice.class).getFirst().getMetadata().getName();
    return stage.course(
        EndpointSlice.class,
        name,
        slice ->
            "%d of %d"
                .formatted(
                    endpoints(slice).stream().filter("ready"::equals).count(),
                    slice.getEndpoints().size()));
  }

  private static List<String> endpoints(EndpointSlice slice) {
    return slice.getEndpoints().stream().map(ServiceStoryTest::word).toList();
  }

  private static String word(Endpoint endpoint) {
    var conditions = endpoint.getConditions();
    return conditions.getReady() ? "ready" : conditions.getTerminating() ? "leaves" : "waits";
  }
}
