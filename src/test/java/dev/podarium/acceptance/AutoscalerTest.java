package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.ObjectRef;
import dev.podarium.stories.Stage;
import dev.podarium.workbench.frame.Theme;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;

/** The inspector shows what is measured against the target, and its slider sets the load. */
class AutoscalerTest {

  @Test
  void theSliderGivesThePodsMoreToDoAndMorePodsCome() {
    var played = Stage.of("autoscaling", 3).runFor(50);
    var autoscaler = ObjectRef.of(played.find(HorizontalPodAutoscaler.class, "web"));
    try (var window = Window.on(played.session())) {
      window.select(autoscaler);
      var slider = window.find("#dial-cpu-of-each-pod", Slider.class);
      assertThat(slider.getValue()).isEqualTo(20);
      assertThat(window.texts(".inspector .headline")).contains("20%", "2");

      Fx.on(
          () -> {
            slider.setValue(150);
            return null;
          });
      var time = window.cluster().time().orElseThrow();
      time.speed(100);
      time.play();
      window.until(
          "eight Pods are wanted",
          world -> replicas(world.list(Deployment.class).findFirst().orElseThrow()) == 8);
      time.pause();
      window.untilTime("paused", state -> !state.playing());

      assertThat(window.find("#inspector-title", Label.class).getText())
          .isEqualTo("HorizontalPodAutoscaler web");
      assertThat(window.texts(".inspector .headline")).contains("150%", "8");
      window.photograph("inspector-autoscaler", 1280, 800, Theme.DEFAULT);
    }
  }

  private static int replicas(Deployment deployment) {
    return deployment.getSpec().getReplicas();
  }
}
