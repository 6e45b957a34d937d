package dev.podarium.acceptance;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.pods.Pods;
import dev.podarium.workbench.frame.PodLook;
import dev.podarium.workbench.frame.Theme;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Item 2: the lesson's Deployment is applied, and its Pods come to life in the picture. */
class FirstMinuteTest {

  @Test
  void applyingTheLessonsManifestBringsItsPodsToLife() {
    try (var window = Window.open(3)) {
      window
          .untilTime("paused at zero", time -> !time.playing() && time.nanos() == 0)
          .photograph("2-opened");
      assertThat(window.cluster().latest().list(Kinds.POD)).isEmpty();

      window.press(CONTROL, ENTER);
      window.until("applied", world -> world.list(Kinds.DEPLOYMENT).count() == 1);
      window.press(SPACE);

      window.until("two Pods are ready", world -> ready(world) == 2);
      assertThat(words(window)).contains("waits for a Node", "ContainerCreating", "Running 1/1");
      window.photograph("2-running");
      window.click("Owners").photograph("2-owners");
    }
  }

  private static List<String> words(Window window) {
    return window.cluster().changes(new Address(1, 0)).changes().stream()
        .map(Change::after)
        .filter(Pod.class::isInstance)
        .map(pod -> PodLook.of((Pod) pod).word())
        .toList();
  }

  @Test
  void theWindowIsPhotographedInEachLook() {
    try (var window = Window.open(3)) {
      window.cluster().send(Workloads.deployment("web", 7, "nginx:1.14.2")).join();
      window.cluster().send(Workloads.deployment("broken", 1, "nginx:9.99.99-missing")).join();
      window.cluster().time().orElseThrow().speed(20);
      window.press(SPACE);
      window.until("Pods are ready", world -> ready(world) >= 7);
      window.press(SPACE);
      photographInEachLook(window, "cluster");
      window.click("Owners");
      photographInEachLook(window, "owners");
    }
  }

  private static void photographInEachLook(Window window, String name) {
    window.photograph(name + "-1280-light", 1280, 800, new Theme(false, 13));
    window.photograph(name + "-1280-dark", 1280, 800, new Theme(true, 13));
    window.photograph(name + "-1920-light", 1920, 1080, new Theme(false, 13));
    window.photograph(name + "-1920-dark-presenter", 1920, 1080, new Theme(true, 20));
  }

  private static long ready(Snapshot world) {
    return world.list(Pod.class).filter(Pods::ready).count();
  }
}
