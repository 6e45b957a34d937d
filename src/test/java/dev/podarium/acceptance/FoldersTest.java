package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Snapshot;
import dev.podarium.api.TimeMachine;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.workloads.Deployments;
import dev.podarium.upstream.Shared;
import dev.podarium.workbench.frame.Theme;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of manifests is dragged onto the window and applied together. */
class FoldersTest {

  @ParameterizedTest(name = "{0}: {1} files, {2} Deployments")
  @CsvSource({"guestbook, 6, 3", "voting-app, 9, 5"})
  void aDraggedFolderIsAcceptedAndEveryDeploymentBecomesAvailable(
      String folder, int files, int deployments) {
    var path = Shared.require("manifests/" + folder).toAbsolutePath().normalize();
    try (var window = Window.open(3)) {
      drop(window, path);
      window.untilShown("the files are listed", () -> rows(window) == files);
      window.photograph("item-6-" + folder + "-listed").click("#apply-all");

      window.cluster().time().orElseThrow().speed(TimeMachine.UNLIMITED);
      window
          .until(
              "everything is stored",
              world ->
                  world.list(Kinds.DEPLOYMENT).count() == deployments
                      && world.list(Kinds.SERVICE).count() >= files - deployments)
          .press(KeyCode.SPACE)
          .until("every Deployment is available", FoldersTest::allAvailable)
          .photograph("item-6-" + folder + "-available");
    }
  }

  @Test
  void whatHasAProblemIsLeftOutAndSaidAndTheOthersAreApplied() {
    var folder = Shared.require("manifests/kustomize-hello");
    try (var window = Window.open(3, 1280, 800, Theme.DEFAULT, folder)) {
      window.untilShown("the files are listed", () -> rows(window) == 4);
      window.photograph("item-6-with-a-problem").click("#apply-all");

      window.until("the others are stored", world -> world.list(Kinds.DEPLOYMENT).count() == 1);
      window.untilShown("it is said", () -> !window.editing().outcome().isEmpty());
      assertThat(window.editing().outcome())
          .contains("deployment.apps/the-deployment created")
          .anyMatch(line -> line.contains("kustomization.yaml, line"))
          .last()
          .asString()
          .isEqualTo("3 were applied, what has a problem was left out.");
      window.photograph("item-6-left-out");
    }
  }

  @Test
  void aFileThatIsSurelyAMistakeHasASignOfItsOwnAndSaysWhy(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("empty.yaml"), "# later\n");
    var map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
    Files.writeString(folder.resolve("fine.yaml"), map);
    Files.writeString(folder.resolve("twice.yaml"), map + "data: {a: b, a: c}\n");
    try (var window = Window.open(1, 1280, 800, Theme.DEFAULT, folder)) {
      window.untilShown("the files are listed", () -> rows(window) == 3);

      assertThat(window.texts(".file-sign")).containsExactly("◆", "●", "◆");
      assertThat(window.texts(".file-row .warning-text"))
          .containsExactly(
              "Line 1: no object in it; write one that begins with apiVersion, kind and metadata",
              "Line 4: key \"a\" already set in map at line 4, and the last one counts; keep one of"
                  + " the two");
      window.photograph("doubtful-files");
    }
  }

  @Test
  void theNoticeOfARefusalIsNoWiderThanTheWindow(@TempDir Path folder) throws IOException {
    var wrong = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: A%d}\n";
    for (var i = 0; i < 9; i++) {
      Files.writeString(folder.resolve(i + ".yaml"), wrong.formatted(i));
    }
    try (var window = Window.open(1, 1280, 800, Theme.DEFAULT, folder)) {
      window.untilShown("the files are listed", () -> rows(window) == 9);
      window.click("#apply-all");
      window.untilShown(
          "the notice", () -> window.robot().lookup(".notice-words").tryQuery().isPresent());

      var words = window.find(".notice-words", Text.class);
      assertThat(words.getLayoutBounds().getWidth()).isLessThan(450);
      assertThat(words.getText())
          .contains("ConfigMap \"A0\"", "…")
          .endsWith("Nothing of it was applied.");
    }
  }

  private static void drop(Window window, Path path) {
    Fx.on(
        () -> {
          FileManager.drop(window.find("#editor").getScene(), path);
          return true;
        });
  }

  private static int rows(Window window) {
    return window.robot().lookup(".file-row").queryAll().size();
  }

  private static boolean allAvailable(Snapshot world) {
    return world
        .list(Deployment.class)
        .allMatch(
            deployment ->
                deployment.getStatus() != null
                    && Deployments.orZero(deployment.getStatus().getAvailableReplicas())
                        == Deployments.replicas(deployment));
  }
}
