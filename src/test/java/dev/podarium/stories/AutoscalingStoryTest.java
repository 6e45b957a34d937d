package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.workloads.Autoscalers;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stories of the HorizontalPodAutoscaler. */
class AutoscalingStoryTest {

  private static final String ABOVE =
      "cpu resource utilization (percentage of request) above target";

  /**
   * Two Pods at 150 % of a target of 50 % want six, and may be four; the two new ones count as
   * using nothing until they were measured ready, so four want six, and six want more than eight.
   */
  @Test
  void moreLoadBringsMorePodsAndLessLoadFewerWhenTheWindowIsOver() {
    var stage = Stage.of("autoscaling", 3).runFor(50);

    stage.say("cpu 150 deployment/web").runFor(75);

    assertThat(moves(stage)).containsExactly("4 at 60", "6 at 75", "8 at 90");
    assertThat(Stage.conditions(autoscaler(stage)))
        .containsExactly(
            "AbleToScale=True ReadyForNewScale",
            "ScalingActive=True ValidMetricFound",
            "ScalingLimited=True TooManyReplicas");

    stage.say("cpu 20 deployment/web").settle();

    assertThat(sizes(stage)).containsExactly(2, 4, 6, 8, 4, 2);
    assertThat(moves(stage).subList(3, 5)).containsExactly("4 at 420", "2 at 721");
    assertThat(reasons(stage, "AbleToScale"))
        .endsWith(
            "ScaleDownStabilized", "SucceededRescale", "ScaleDownStabilized", "ReadyForNewScale");
    assertThat(rescales(stage))
        .containsExactly(
            "New size: 4; reason: " + ABOVE,
            "New size: 6; reason: " + ABOVE,
            "New size: 8; reason: " + ABOVE,
            "New size: 4; reason: All metrics below target",
            "New size: 2; reason: All metrics below target");
  }

  /** Up by two Pods in 60 s; down by one in 30 s, and the last one waits for the window of 60 s. */
  @Test
  void policiesSayHowFastItGrowsAndShrinks() {
    var stage = Stage.of("autoscaling-behavior", 3).settle();

    stage.say("cpu 150 deployment/web").runFor(150);

    assertThat(moves(stage)).containsExactly("3 at 60", "5 at 120", "7 at 180");
    assertThat(Autoscalers.reason(autoscaler(stage), "ScalingLimited")).isEqualTo("ScaleUpLimit");

    stage.say("cpu 20 deployment/web").settle();

    assertThat(moves(stage).subList(3, 9))
        .containsExactly("6 at 255", "5 at 285", "4 at 315", "3 at 345", "2 at 375", "1 at 435");
    assertThat(reasons(stage, "ScalingLimited"))
        .containsExactly(
            "",
            "DesiredWithinRange",
            "ScaleUpLimit",
            "DesiredWithinRange",
            "ScaleDownLimit",
            "DesiredWithinRange");
  }

  @Test
  void withoutRequestsThereIsNothingToMeasureAgainst() {
    var stage = Stage.of("autoscaling-without-requests", 3).settle();

    assertThat(sizes(stage)).containsExactly(2);
    assertThat(stage.events(autoscaler(stage)))
        .anyMatch(
            event ->
                event.startsWith(
                    "Warning FailedGetResourceMetric failed to get cpu utilization: missing request"
                        + " for cpu in container web of Pod web-"));
    assertThat(Stage.conditions(autoscaler(stage)))
        .containsExactly(
            "AbleToScale=True SucceededGetScale", "ScalingActive=False FailedGetResourceMetric");
  }

  @Test
  void aStoppedMetricsServerStopsEveryAutoscaler() {
    var stage = Stage.of("autoscaling", 3).settle();

    stage.say("fault stop-component metrics-server").say("cpu 150").runFor(60);

    assertThat(sizes(stage)).containsExactly(2);
    assertThat(stage.events(autoscaler(stage)))
        .contains(
            "Warning FailedGetResourceMetric failed to get cpu utilization: unable to get metrics"
                + " for resource cpu: unable to fetch metrics from resource metrics API: the server"
                + " is currently unable to handle the request (get pods.metrics.k8s.io)");

    stage.say("fault start-component metrics-server").runFor(60);

    assertThat(sizes(stage)).startsWith(2, 4, 6);
  }

  @Test
  void aMetricOfAnyNameCanBeMeasured() {
    var stage = Stage.empty(3).say("kubectl apply -f manifests/autoscaling/web.yaml").settle();
    stage.say("kubectl delete hpa web");
    stage.say("kubectl apply -f src/test/resources/stories/queue.yaml").runFor(20);

    stage.say("metric queue-length 50").runFor(60);

    assertThat(sizes(stage)).endsWith(2, 4, 5);
    assertThat(stage.events(autoscaler(stage)))
        .contains(
            "Normal SuccessfulRescale New size: 5; reason: external metric queue-length(nil) above"
                + " target");
  }

  @Test
  void theFirstVersionHasTheConditionsInAnAnnotation() {
    var stage = Stage.of("autoscaling", 3).runFor(50);

    assertThat(stage.printed("kubectl get hpa.v1.autoscaling web -o yaml"))
        .contains("apiVersion: autoscaling/v1", "currentCPUUtilizationPercentage: 20")
        .contains("autoscaling.alpha.kubernetes.io/conditions")
        .contains("\"reason\":\"ValidMetricFound\"");
  }

  @Test
  void twoAutoscalersOfTheSamePodsStandStill() {
    var stage = Stage.of("autoscaling", 3).runFor(50);

    stage.say("kubectl autoscale deployment web --max=4 --name=second").say("cpu 150").runFor(60);

    assertThat(sizes(stage)).containsExactly(2, 4);
    assertThat(stage.events(stage.find(HorizontalPodAutoscaler.class, "second")))
        .contains(
            "Warning AmbiguousSelector pods by selector app=web are controlled by multiple HPAs:"
                + " [default/second default/web]");
  }

  private static HorizontalPodAutoscaler autoscaler(Stage stage) {
    return stage.find(HorizontalPodAutoscaler.class, "web");
  }

  /** The sizes of the Deployment, one after the other. */
  private static List<Integer> sizes(Stage stage) {
    return stage.course(Deployment.class, "web", each -> each.getSpec().getReplicas());
  }

  /** The messages of the Events that tell of a new size, oldest first. */
  private static List<String> rescales(Stage stage) {
    var told = "Normal SuccessfulRescale ";
    return stage.events(autoscaler(stage)).stream()
        .filter(event -> event.startsWith(told))
        .map(event -> event.substring(told.length()))
        .toList();
  }

  /** What a condition of the autoscaler gave as its reason, one after the other. */
  private static List<String> reasons(Stage stage, String type) {
    return stage.course(
        HorizontalPodAutoscaler.class, "web", each -> Autoscalers.reason(each, type));
  }

  /** When the Deployment was scaled, in virtual seconds. */
  private static List<String> moves(Stage stage) {
    return stage.changes().stream()
        .filter(change -> change.before() instanceof Deployment)
        .filter(
            change ->
                change.after() instanceof Deployment after
                    && !((Deployment) change.before())
                        .getSpec()
                        .getReplicas()
                        .equals(after.getSpec().getReplicas()))
        .map(
            change ->
                "%d at %.0f"
                    .formatted(
                        ((Deployment) change.after()).getSpec().getReplicas(),
                        change.nanos() / 1e9))
        .toList();
  }
}
