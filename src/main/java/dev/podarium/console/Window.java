package dev.podarium.console;

import dev.podarium.api.ClusterSource;
import dev.podarium.player.EmbeddedCluster;
import dev.podarium.session.OutOfRoom;
import dev.podarium.session.Session;
import dev.podarium.workbench.LaunchOptions;
import dev.podarium.workbench.frame.Theme;
import dev.podarium.workbench.launch.HeadlessWindow;
import dev.podarium.workbench.launch.NoCluster;
import dev.podarium.workbench.launch.SettingsFolder;
import dev.podarium.workbench.launch.WorkbenchApplication;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The window on a cluster of this process. */
record Window(ClusterOptions options, List<Path> paths) {

  /** Opens it where there is a display, and leaves pictures of it where there is none. */
  int show(PrintWriter out, PrintWriter err) {
    try {
      return Display.present() ? open() : photograph(out, err);
    } catch (NoCluster none) {
      err.println(none.getMessage());
      return ExitStatus.NOT_SETTLED;
    }
  }

  /** Returns when the window has been closed. */
  private int open() {
    var cluster = CompletableFuture.<ClusterSource>supplyAsync(() -> source(options));
    try {
      WorkbenchApplication.open(
          new LaunchOptions(cluster, paths, Theme.DEFAULT).keeping(SettingsFolder.ofUser()));
      return ExitStatus.DONE;
    } catch (CompletionException broken) {
      throw broken.getCause() instanceof NoCluster none ? none : broken;
    }
  }

  /** Opens it in the dark, lets the manifests play and leaves pictures of what happens. */
  private int photograph(PrintWriter out, PrintWriter err) {
    try (var cluster = source(options);
        var headless = headless(cluster, paths)) {
      return new HeadlessRun(cluster, headless::photograph, out, err).of(paths);
    }
  }

  /**
   * Saves the window on a cluster as it is now, with these manifests open in it. The band and the
   * caption tell of the past that the cluster retains.
   */
  static void photograph(Session session, List<Path> manifests, Path file) throws IOException {
    try (var source = new EmbeddedCluster(() -> session);
        var headless = headless(source, manifests)) {
      headless.photograph(file);
    }
  }

  private static HeadlessWindow headless(ClusterSource cluster, List<Path> paths) {
    return HeadlessWindow.open(
        new LaunchOptions(CompletableFuture.completedFuture(cluster), paths, Theme.DEFAULT));
  }

  private static EmbeddedCluster source(ClusterOptions options) {
    var factory = new ClusterFactory(Past.OF_A_WINDOW, List.of());
    try {
      return new EmbeddedCluster(() -> new Session(options.scenario(), factory));
    } catch (OutOfRoom machine) {
      throw new NoCluster("The cluster does not come up: %s.".formatted(machine.getMessage()));
    }
  }
}
