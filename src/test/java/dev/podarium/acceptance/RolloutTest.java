package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.api.Snapshot;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.workloads.RolloutRevisions;
import dev.podarium.workbench.frame.Theme;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** A rolling update: the band draws it, the caption tells it. */
class RolloutTest {

  private static final ObjectRef WEB = new ObjectRef(Kinds.DEPLOYMENT, "default", "web");

  @Test
  void theBandAndTheCaptionFollowARollingUpdate() {
    try (var window = Window.open(3)) {
      rollHalfWay(window);

      assertThat(window.find(".rollout-title", Label.class).getText()).isEqualTo("Rollout of web");
      assertThat(window.find(".rollout-sentence", Label.class).getText())
          .startsWith("revision 1 → 2 · ")
          .endsWith("exist, at most 5 may");
      assertThat(window.find(".caption .sentence", Region.class).getAccessibleText())
          .isEqualTo(
              "The Deployment controller lowered revision 1 from 3 to 2:"
                  + " one new Pod is ready, so one old Pod may go.");
      window.photograph("rollout-1280-light");
      window.select(WEB).photograph("rollout-1920-dark", 1920, 1080, Theme.DEFAULT.dark(true));
    }
  }

  private static void rollHalfWay(Window window) {
    var time = window.cluster().time().orElseThrow();
    window.cluster().send(Workloads.deployment("web", 4, "nginx:1.14.2")).join();
    time.speed(20);
    time.play();
    window.until("four Pods are ready", world -> ready(world, "nginx:1.14.2") == 4);
    time.pause();
    window.untilTime("paused", state -> !state.playing());
    var body =
        "{\"spec\":{\"template\":{\"spec\":{\"containers\":"
            + "[{\"name\":\"web\",\"image\":\"nginx:1.16.1\"}]}}}}";
    window.cluster().send(new Patch(WEB, PatchType.STRATEGIC_MERGE, body, "")).join();
    while (scaledDown(window.cluster().latest()) == 0) {
      var before = window.cluster().latest().revision();
      time.step(Step.API_WRITE);
      window.until("a step", world -> world.revision() > before);
    }
    window.untilShown(
        "the band is up to date",
        () ->
            window
                .find(".caption .sentence", Region.class)
                .getAccessibleText()
                .endsWith("one new Pod is ready, so one old Pod may go."));
  }

  /** How many Pods fewer the old revision wants since a new Pod was ready. */
  private static long scaledDown(Snapshot world) {
    return world
        .list(ReplicaSet.class, "default")
        .filter(set -> RolloutRevisions.of(set) == 1 && ready(world, "nginx:1.16.1") > 0)
        .filter(set -> set.getSpec().getReplicas() < 3)
        .count();
  }

  private static long ready(Snapshot world, String image) {
    return world
        .list(Pod.class, "default")
        .filter(Pods::ready)
        .filter(pod -> pod.getSpec().getContainers().getFirst().getImage().equals(image))
        .count();
  }
}
