package dev.podarium.console;

import dev.podarium.api.ClusterSource;
import dev.podarium.api.TimeMachine;
import dev.podarium.kubectl.Kubectl;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.manifest.Manifests;
import dev.podarium.simulation.Durations;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What the window does where there is no screen: says so, plays the manifests and leaves a picture
 * of the beginning, of the first seconds and of the end.
 */
final class HeadlessRun {

  private static final Path FOLDER = Path.of("podarium-pictures");
  private static final long LIMIT = Durations.seconds(3600L);
  private static final long GLANCE_NANOS = 2_000_000L;

  /** Saves a picture under a name. */
  @FunctionalInterface
  interface Camera {
    void photograph(Path file) throws IOException;
  }

  private final ClusterSource cluster;
  private final TimeMachine time;
  private final Camera camera;
  private final PrintWriter out;
  private final PrintWriter err;

  HeadlessRun(ClusterSource cluster, Camera camera, PrintWriter out, PrintWriter err) {
    this.cluster = cluster;
    this.time = cluster.time().orElseThrow();
    this.camera = camera;
    this.out = out;
    this.err = err;
  }

  /** Plays the manifests; the exit status. */
  int of(List<Path> paths) {
    err.printf(
        "There is no display, so the manifests are played without a window: pictures go to %s%n",
        FOLDER.toAbsolutePath());
    err.flush();
    var manifest = Manifests.read(paths, System.in);
    manifest.warnings().forEach(err::println);
    if (!manifest.valid()) {
      manifest.diagnostics().forEach(err::println);
      return ExitStatus.BAD_INPUT;
    }
    try {
      return play(manifest.objects());
    } catch (IOException failed) {
      err.println(
          "error: the pictures cannot be saved in %s; check that it may be written to"
              .formatted(FOLDER.toAbsolutePath()));
      return ExitStatus.BAD_INPUT;
    }
  }

  private int play(List<ManifestObject> objects) throws IOException {
    save("1-start.png");
    var exit = apply(objects);
    for (var second = 1; second <= 2; second++) {
      time.step(TimeMachine.Step.SECOND);
      waitUntilPausedAt(Durations.seconds((long) second));
    }
    save("2-after-two-seconds.png");
    time.speed(TimeMachine.UNLIMITED);
    time.play();
    while (!time.state().settled() && time.state().nanos() < LIMIT && goesOn()) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    time.pause();
    save("3-end.png");
    var failure = time.state().failure();
    if (failure != null) {
      return new Fault(err).in(failure, time.session().join());
    }
    return time.state().settled() ? exit : ExitStatus.NOT_SETTLED;
  }

  private void waitUntilPausedAt(long nanos) {
    while (time.state().nanos() < nanos && goesOn()) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  /** Whether time has not been stopped for good by a fault inside. */
  private boolean goesOn() {
    return time.state().failure() == null;
  }

  private int apply(List<ManifestObject> objects) {
    var result = Kubectl.over(cluster, Path.of("")).apply(objects);
    out.print(result.out());
    err.print(result.err());
    return result.exit();
  }

  private void save(String name) throws IOException {
    camera.photograph(FOLDER.resolve(name));
    out.println(FOLDER.resolve(name));
    out.flush();
  }
}
