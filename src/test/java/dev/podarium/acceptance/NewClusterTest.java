package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.TimeMachine;
import dev.podarium.cluster.Cluster;
import dev.podarium.objects.json.Json;
import dev.podarium.simulation.Durations;
import dev.podarium.workbench.frame.Theme;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** An error inside the cluster: the window says it, and goes on with a new cluster. */
class NewClusterTest {

  private static final Pattern SESSION = Pattern.compile("kept as (\\S+\\.json)");

  private int made;

  @Test
  void theWindowSaysWhatBrokeAndGoesOnWithANewCluster() throws IOException {
    try (var window = Window.open(this::brokenAtFirst, 1280, 800, Theme.DEFAULT)) {
      window.press(KeyCode.SHORTCUT, KeyCode.ENTER);
      window.until("the Deployment", world -> world.list(Deployment.class).findAny().isPresent());
      time(window).speed(TimeMachine.UNLIMITED);
      time(window).play();
      window.untilTime("the failure", state -> state.failure() != null);
      window.untilShown("the session's file", () -> SESSION.matcher(sentence(window)).find());

      assertThat(sentence(window))
          .startsWith("Time has stopped, by a fault of Podarium: something is nested too deeply")
          .contains("kubelet node-1: starts a container", "save your files")
          .doesNotContain("Error", "Exception");
      assertThat(Json.tree(session(window)).get("faults").toString()).contains("StackOverflow");
      window.photograph("broken-cluster");

      window.click("#new-cluster");
      window.untilTime("a new cluster", state -> state.failure() == null && state.nanos() == 0);
      window.untilShown("no banner", () -> !banner(window).isVisible());
      window.photograph("new-cluster");
      assertThat(window.cluster().latest().list(Deployment.class)).isEmpty();

      window.press(KeyCode.SHORTCUT, KeyCode.ENTER);
      window.press(KeyCode.SPACE);
      window.until("two Pods", world -> world.list(Pod.class).count() == 2);
      window.photograph("new-cluster-plays");
    }
  }

  @Test
  void whatNobodyCaughtBecomesOneNoticeAndNotOneEachFrame() {
    try (var window = Window.open(1)) {
      for (var frame = 0; frame < 60; frame++) {
        Thread.getDefaultUncaughtExceptionHandler()
            .uncaughtException(Thread.currentThread(), new StackOverflowError());
      }

      window.untilShown("a notice", () -> !notices(window).isEmpty());
      assertThat(notices(window))
          .singleElement()
          .asString()
          .startsWith("Something is nested too deeply to be shown. Save your files")
          .doesNotContain("StackOverflow");
    }
  }

  private static List<String> notices(Window window) {
    return window.robot().lookup(".notice-words").queryAllAs(Text.class).stream()
        .map(Text::getText)
        .filter(text -> text.startsWith("Something"))
        .toList();
  }

  private Cluster brokenAtFirst() {
    var cluster = new Cluster(1, Clusters.shapes(3));
    if (made++ == 0) {
      cluster
          .agenda()
          .after(Durations.seconds(20L), "kubelet node-1", "starts a container", () -> endless(0));
    }
    return cluster;
  }

  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  private static TimeMachine time(Window window) {
    return window.cluster().time().orElseThrow();
  }

  private static Node banner(Window window) {
    return window.find(".broken");
  }

  private static String sentence(Window window) {
    return window.find("#broken", Label.class).getText();
  }

  /** What was kept for a report; taken away again. */
  private static String session(Window window) throws IOException {
    var named = SESSION.matcher(sentence(window));
    assertThat(named.find()).isTrue();
    var file = Path.of(named.group(1));
    var text = Files.readString(file);
    Files.delete(file);
    return text;
  }
}
