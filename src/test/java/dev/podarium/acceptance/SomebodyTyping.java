package dev.podarium.acceptance;

import static java.util.concurrent.TimeUnit.MINUTES;

import dev.podarium.cluster.Cluster;
import dev.podarium.workbench.LaunchOptions;
import dev.podarium.workbench.frame.Theme;
import dev.podarium.workbench.launch.SettingsFolder;
import dev.podarium.workbench.launch.WorkbenchApplication;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;
import org.testfx.util.WaitForAsyncUtils;

/** The program in a JVM of its own, with somebody who types and then says so on standard output. */
final class SomebodyTyping {

  private SomebodyTyping() {}

  public static void main(String[] args) {
    var cluster = Clusters.embedded(() -> new Cluster(1, List.of()));
    Thread.ofPlatform().daemon().start(SomebodyTyping::type);
    WorkbenchApplication.open(
        new LaunchOptions(CompletableFuture.completedFuture(cluster), List.of(), Theme.DEFAULT)
            .keeping(SettingsFolder.ofUser()));
  }

  private static void type() {
    try {
      WaitForAsyncUtils.waitFor(2, MINUTES, SomebodyTyping::typed);
      System.out.println("typed");
    } catch (TimeoutException never) {
      System.out.println("no window came");
    }
  }

  private static boolean typed() {
    try {
      var typed = new CompletableFuture<Boolean>();
      Platform.runLater(() -> typed.complete(typeInto()));
      return typed.join();
    } catch (IllegalStateException toolkitIsNotThereYet) {
      return false;
    }
  }

  private static boolean typeInto() {
    for (var window : javafx.stage.Window.getWindows()) {
      if (window.getScene().getRoot().lookup(".code") instanceof CodeArea area) {
        area.insertText(0, "# typed\n");
        return true;
      }
    }
    return false;
  }
}
