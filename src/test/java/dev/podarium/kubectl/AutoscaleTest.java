package dev.podarium.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.stories.Stage;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code kubectl autoscale}, {@code top} and {@code scale}, in kubectl's words. */
class AutoscaleTest {

  private Stage stage;

  @BeforeEach
  void aWorldWithADeployment() {
    stage = Stage.of("nginx-deployment.yaml", 1).settle();
  }

  @Test
  void anAutoscalerIsMadeFromALine() {
    assertThat(
            stage.printed(
                "kubectl autoscale deployment nginx-deployment --min=2 --max=6 --cpu=50%"
                    + " --memory=200 --name=web"))
        .isEqualTo("horizontalpodautoscaler.autoscaling/web autoscaled\n");

    var spec = stage.find(HorizontalPodAutoscaler.class, "web").getSpec();
    assertThat(spec.getScaleTargetRef().getName()).isEqualTo("nginx-deployment");
    assertThat(spec.getMinReplicas()).isEqualTo(2);
    assertThat(spec.getMaxReplicas()).isEqualTo(6);
    assertThat(stage.printed("kubectl get hpa web"))
        .contains("cpu: <unknown>/50%, memory: <unknown>/200Mi");
  }

  @Test
  void theOldFlagIsTakenAndWarnedOf() {
    var result = stage.trying("kubectl autoscale deploy/nginx-deployment --max=6 --cpu-percent=50");

    assertThat(result.exit()).isZero();
    assertThat(result.err())
        .isEqualTo(
            "Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity"
                + " format (e.g., '70%' for utilization or '500m' for milliCPU).\n");
  }

  @Test
  void whatCannotBeAutoscaledIsRefusedInKubectlsWords() {
    assertThat(stage.trying("kubectl autoscale node/node-0 --max=3").err())
        .isEqualTo(
            "error: cannot autoscale a Node: could not find scale subresource for /v1,"
                + " Resource=nodes in discovery information\n");
    assertThat(stage.trying("kubectl autoscale deploy/nginx-deployment --max=0").err())
        .isEqualTo("error: --max=MAXPODS is required and must be at least 1, max: 0\n");
    assertThat(stage.trying("kubectl autoscale deploy/nginx-deployment --min=4 --max=3").err())
        .isEqualTo(
            "error: --max=MAXPODS must be larger or equal to --min=MINPODS, max: 3, min: 4\n");
    assertThat(stage.trying("kubectl autoscale deploy/nginx-deployment --max=3 --cpu=lots").err())
        .isEqualTo("error: invalid resource cpu value: lots\n");
  }

  @Test
  void whatHasNoScaleIsNotScaled() {
    assertThat(stage.trying("kubectl scale node/node-0 --replicas=2").err())
        .isEqualTo(
            "Error from server (NotFound): the server could not find the requested resource\n");
  }

  @Test
  void topTellsWhatWasMeasuredLast() {
    assertThat(stage.trying("kubectl top pods").err())
        .isEqualTo("error: metrics not available yet\n");

    stage.say("cpu 150").say("memory 64Mi").runFor(30);

    assertThat(stage.printed("kubectl top pods").lines())
        .first()
        .asString()
        .matches("NAME +CPU\\(cores\\) +MEMORY\\(bytes\\) {3}");
    assertThat(stage.printed("kubectl top pods").lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.matches("nginx-deployment-\\S+ +150m +64Mi +"));
    var pods = stage.printed("kubectl top pods").lines().count() - 1;
    assertThat(stage.printed("kubectl top nodes").lines().skip(1))
        .allMatch(line -> line.matches("node-0 +%dm .*".formatted(150 * pods)));
  }
}
