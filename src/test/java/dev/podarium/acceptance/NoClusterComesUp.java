package dev.podarium.acceptance;

import static java.util.concurrent.TimeUnit.MINUTES;

import dev.podarium.api.ClusterSource;
import dev.podarium.workbench.LaunchOptions;
import dev.podarium.workbench.frame.Theme;
import dev.podarium.workbench.launch.NoCluster;
import dev.podarium.workbench.launch.WorkbenchApplication;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program in a JVM of its own, with a cluster that fails to start: says on standard output what
 * the window says in the end, and closes it.
 */
final class NoClusterComesUp {

  private NoClusterComesUp() {}

  public static void main(String[] args) {
    var cluster = new CompletableFuture<ClusterSource>();
    Thread.ofPlatform().daemon().start(() -> readAndClose(cluster, args[0]));
    try {
      WorkbenchApplication.open(new LaunchOptions(cluster, List.of(), Theme.DEFAULT));
    } catch (CompletionException broken) {
      System.out.println("and the program ends");
    }
  }

  private static void readAndClose(CompletableFuture<ClusterSource> cluster, String fault) {
    try {
      WaitForAsyncUtils.waitFor(2, MINUTES, () -> sentence().startsWith("Podarium brings"));
      cluster.completeExceptionally(
          switch (fault) {
            case "memory" -> new OutOfMemoryError();
            case "demand" -> new NoCluster("The cluster does not come up: too many Nodes.");
            default -> new IllegalStateException("broken");
          });
      WaitForAsyncUtils.waitFor(2, MINUTES, () -> !sentence().startsWith("Podarium brings"));
    } catch (TimeoutException never) {
      System.out.println("nothing is said");
    }
    System.out.println(sentence());
    Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  private static String sentence() {
    try {
      var read = new CompletableFuture<String>();
      Platform.runLater(() -> read.complete(shown()));
      return read.join();
    } catch (IllegalStateException toolkitIsNotThereYet) {
      return "";
    }
  }

  private static String shown() {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().getChildrenUnmodifiable().stream())
        .map(node -> node instanceof Text text ? text.getText() : "")
        .findFirst()
        .orElse("");
  }
}
