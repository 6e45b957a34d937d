package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** What a person does in the editor, from the first manifest to a rolling update. */
class ApplyingTest {

  private static final String NAME = "nginx-deployment";

  @Test
  void theLessonsDeploymentIsAppliedAndItsPodsBecomeReady() {
    try (var window = Window.open(3)) {
      window
          .untilShown("the manifest is read", () -> !window.find("#apply").isDisabled())
          .click("#apply")
          .until("it is stored", world -> deployment(world) != null)
          .untilShown("it is said", () -> outcome(window).contains("created"));
      assertThat(outcome(window)).isEqualTo("deployment.apps/nginx-deployment created");

      window.press(KeyCode.SPACE).until("two Pods are ready", world -> ready(world) == 2);
      window.photograph("item-2-applied");
    }
  }

  @Test
  void aChangedImageIsShownAgainstTheLiveOneAndThenRolledOut() {
    try (var window = Window.open(3)) {
      applied(window);
      replace(window, "1.14.2", "1.16.1");

      window.untilShown("the diff is there", () -> heading(window).contains("1 change in"));
      assertThat(heading(window)).endsWith("1 change in Deployment nginx-deployment");
      assertThat(window.find("#consequence", Label.class).getText())
          .isEqualTo(
              "Changes the Pod template: starts a rolling update of 2 Pods, at most 3 at once and"
                  + " never fewer than 2 ready.");
      window.photograph("item-5-diff");

      window
          .press(KeyCode.CONTROL, KeyCode.ENTER)
          .until("a second revision exists", world -> world.list(ReplicaSet.class).count() == 2)
          .photograph("item-5-rolling")
          .until("it has taken over", ApplyingTest::rolledOut)
          .untilShown("nothing is left to apply", () -> heading(window).endsWith("no change"))
          .photograph("item-5-rolled-out");
    }
  }

  private static void applied(Window window) {
    window.cluster().time().orElseThrow().speed(3);
    window
        .untilShown("the manifest is read", () -> !window.find("#apply").isDisabled())
        .press(KeyCode.CONTROL, KeyCode.ENTER)
        .until("it is stored", world -> deployment(world) != null)
        .press(KeyCode.SPACE)
        .until("two Pods are ready", world -> ready(world) == 2);
  }

  /** With the find bar and the keyboard. */
  static void replace(Window window, String wanted, String by) {
    window.click(".code").press(KeyCode.CONTROL, KeyCode.F).type(wanted).press(KeyCode.ESCAPE);
    assertThat(Fx.on(() -> window.find(".code", CodeArea.class).getSelectedText()))
        .isEqualTo(wanted);
    window.type(by);
  }

  private static boolean rolledOut(Snapshot world) {
    return world.list(Pod.class).count() == 2
        && world
            .list(Pod.class)
            .allMatch(
                pod ->
                    Pods.ready(pod)
                        && pod.getSpec().getContainers().getFirst().getImage().endsWith("1.16.1"));
  }

  private static Deployment deployment(Snapshot world) {
    return world.find(Deployment.class, "default", NAME);
  }

  private static long ready(Snapshot world) {
    return world.list(Pod.class).filter(Pods::ready).count();
  }

  private static String outcome(Window window) {
    return String.join("\n", window.editing().outcome());
  }

  private static String heading(Window window) {
    return window.find(".diff-heading", Label.class).getText();
  }
}
