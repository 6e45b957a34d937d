package dev.podarium.acceptance;

import static javafx.scene.AccessibleAttribute.TEXT;
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
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** A rolling update: the band draws it, the caption tells it. */
class RolloutTest {

  private static final ObjectRef WEB = new ObjectRef(Kinds.DEPLOYMENT, "default", "web");

  @Test
  void theBandAndTheCaptionFollowARollingUpdate() {
    try (var window = Window.open(3)) {
      rollHalfWay(window);

      assertThat(window.find(".strip-title", Text.class).getText()).isEqualTo("Rollout of web");
      assertThat(window.find(".strip-figures", Text.class).getText())
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

  @Test
  void theWholeWindowShowsAMomentOfThePastAgainAndComesBack() {
    try (var window = Window.open(3)) {
      rollHalfWay(window);
      window.select(WEB);
      var moment = window.cluster().now().address();
      var then = told(window);
      window.photograph("moment-then");
      goOn(window);
      var now = told(window);
      assertThat(now).doesNotContainAnyElementsOf(then);

      onFx(window, () -> window.workbench().shown().show(moment));
      window.untilShown("the moment is shown", () -> told(window).equals(then));
      window.photograph("moment-past");
      window.photograph("moment-past-dark", 1280, 800, Theme.DEFAULT.dark(true));
      assertThat(window.find("#inspector-scale", Button.class).isDisabled()).isTrue();
      assertThat(window.find("#apply", Button.class).isDisabled()).isTrue();

      onFx(window, window.workbench().shown()::showNewest);
      window.untilShown("it is as it was", () -> told(window).equals(now));
      window.photograph("moment-now");
      assertThat(window.find("#apply", Button.class).isDisabled()).isFalse();
    }
  }

  private static void onFx(Window window, Runnable action) {
    Platform.runLater(action);
    window.settle();
  }

  private static void goOn(Window window) {
    var time = window.cluster().time().orElseThrow();
    time.play();
    window.until("all is rolled out", world -> ready(world, "nginx:1.16.1") == 4);
    time.pause();
    window.untilTime("paused", state -> !state.playing());
    window.untilShown(
        "the band is up to date",
        () -> window.find(".strip-figures", Text.class).getText().contains("all 4 of 4"));
  }

  /** What each pane says of the moment: clock, picture, band, caption, inspector. */
  private static List<String> told(Window window) {
    return List.of(
        window.find("#clock", Label.class).getText(),
        window.find("#picture", Region.class).queryAccessibleAttribute(TEXT).toString(),
        window.find(".strip-figures", Text.class).getText(),
        window.find(".caption .sentence", Region.class).getAccessibleText(),
        window.texts(".figure").toString());
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
