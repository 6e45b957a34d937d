package dev.podarium.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.versions.Versions;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One resource in two versions: what is written in one is there in the other. */
class VersionsTest {

  private static final String FIRST =
      """
      apiVersion: autoscaling/v1
      kind: HorizontalPodAutoscaler
      metadata: {name: web}
      spec:
        maxReplicas: 5
        targetCPUUtilizationPercentage: 60
        scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
      """;

  private static final String SECOND =
      """
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: {name: web}
      spec:
        maxReplicas: 5
        scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
        metrics:
        - type: Resource
          resource: {name: cpu, target: {type: Utilization, averageUtilization: 60}}
        - type: Resource
          resource: {name: memory, target: {type: Utilization, averageUtilization: 70}}
        behavior: {scaleDown: {stabilizationWindowSeconds: 30}}
      """;

  @TempDir Path folder;

  private final World world = World.of(1);

  @Test
  void whatIsAppliedInTheFirstVersionIsStoredInTheSecond() throws IOException {
    says("horizontalpodautoscaler.autoscaling/web created", FIRST);
    var share = web().getSpec().getMetrics().getFirst().getResource().getTarget();
    assertThat(share.getAverageUtilization()).isEqualTo(60);
    assertThat(web().getSpec().getMinReplicas()).isEqualTo(1);
    assertThat(world.latest().list(Kinds.of(HorizontalPodAutoscaler.class))).hasSize(1);
  }

  @Test
  void itIsAppliedAgainInEitherVersion() throws IOException {
    says("horizontalpodautoscaler.autoscaling/web created", FIRST);
    says("horizontalpodautoscaler.autoscaling/web unchanged", FIRST);
    says(
        "horizontalpodautoscaler.autoscaling/web configured",
        FIRST.replace("maxReplicas: 5", "maxReplicas: 9"));
    assertThat(web().getSpec().getMaxReplicas()).isEqualTo(9);
    says("horizontalpodautoscaler.autoscaling/web configured", SECOND);
    assertThat(web().getSpec().getMetrics()).hasSize(2);
  }

  @Test
  void whatTheFirstVersionCannotSayIsNotLost() throws IOException {
    says("horizontalpodautoscaler.autoscaling/web created", SECOND);
    var stored = web();
    var first = Versions.in(stored, "autoscaling/v1");
    assertThat(first.getApiVersion()).isEqualTo("autoscaling/v1");
    assertThat(Versions.stored(first)).isEqualTo(stored);
  }

  @Test
  void itIsPrintedInTheVersionThatIsAskedFor() throws IOException {
    says("horizontalpodautoscaler.autoscaling/web created", SECOND);
    assertThat(out("get hpa/web -o yaml")).contains("apiVersion: autoscaling/v2");
    assertThat(out("get horizontalpodautoscalers.v1.autoscaling web -o yaml"))
        .contains("apiVersion: autoscaling/v1\n", "  targetCPUUtilizationPercentage: 60\n");
  }

  private String out(String words) {
    var result = kubectl().run(List.of(words.split(" ")));
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  private Kubectl kubectl() {
    return new Kubectl(world::latest, world::answer, () -> world.cluster().agenda().now(), folder);
  }

  private HorizontalPodAutoscaler web() {
    return Objects.requireNonNull(
        world.latest().find(HorizontalPodAutoscaler.class, "default", "web"));
  }

  private void says(String line, String manifest) throws IOException {
    Files.writeString(folder.resolve("hpa.yaml"), manifest);
    assertThat(out("apply -f hpa.yaml")).isEqualTo(line + "\n");
  }
}
