package dev.podarium.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.Workloads;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Request.Create;
import dev.podarium.cluster.Cluster;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.objects.pods.Pods;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How long things take is data, and does not change what comes of them. */
class LatencyProfileTest {

  static final List<String> names = LatencyProfile.NAMES;

  @ParameterizedTest
  @FieldSource("names")
  void withEveryProfileADeploymentComesToBeReady(String name) {
    var cluster =
        new Cluster(
            1, List.of(NodeShape.of("node-0")), Catalogue.standard(), LatencyProfile.named(name));
    cluster.execute(new Create(Workloads.web(3)));
    while (!cluster.agenda().settled()) {
      cluster.agenda().runNext();
    }

    assertThat(cluster.latest().list(Pod.class)).hasSize(3).allMatch(Pods::ready);
  }

  @Test
  void theUsualCallTakesTwoMilliseconds() {
    var usual = LatencyProfile.realistic();

    assertThat(usual.request() + usual.commit()).isEqualTo(Durations.millis(2));
    assertThat(LatencyProfile.named("textbook").request()).isGreaterThan(usual.request());
    assertThat(LatencyProfile.named("instant").compare()).isZero();
  }

  @Test
  void whatIsNoProfileIsSaid() {
    assertThatThrownBy(() -> LatencyProfile.named("slow"))
        .hasMessage("\"slow\" is no latency profile; there are realistic, textbook, instant");
    assertThatThrownBy(() -> LatencyProfile.of("mine", "request: soon"))
        .hasMessageContaining("request: \"soon\" is not a length of time");
  }
}
