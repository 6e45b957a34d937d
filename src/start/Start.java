import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Leaves beside the jar what starts it quickly: a cache of loaded classes and of what their methods
 * did, learnt from one play without a screen; start scripts that use it; and the arguments with
 * which {@code mvn exec:exec} does. Run by the build, as {@code Start.java SOURCES TARGET}, on the
 * JDK that was selected. A cache that cannot be made is said and fails nothing: the program then
 * starts without.
 */
final class Start {

  private static final int PATIENCE_SECONDS = 300;
  private static final Path JDK = Path.of(System.getProperty("java.home"));

  private static final String MAKER = JDK + " " + System.getProperty("java.vm.version");

  private final Path sources;
  private final Path target;
  private final Path jar;
  private final Path cache;
  private final Path training;
  private final Path maker;

  private Start(Path sources, Path target) {
    this.sources = sources;
    this.target = target;
    jar = target.resolve("podarium.jar");
    cache = target.resolve("podarium.aot");
    training = target.resolve("training");
    maker = training.resolve("maker.txt");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var start = new Start(Path.of(args[0]), Path.of(args[1]));
    start.writeScript("podarium");
    start.writeScript("podarium.cmd");
    start.makeCache();
    start.writeArguments();
  }

  private void writeScript(String name) throws IOException {
    var text = Files.readString(sources.resolve(name)).replace("@java.home@", JDK.toString());
    var lines = name.endsWith(".cmd") ? text.replace("\n", "\r\n") : text;
    var script = Files.writeString(target.resolve(name), lines);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      script.toFile().setExecutable(true, false);
    }
  }

  private void makeCache() throws InterruptedException {
    try {
      if (!isUpToDate()) {
        Files.deleteIfExists(cache);
        learn();
      }
    } catch (IOException failed) {
      System.err.println("Start: Podarium will start without a cache: " + failed.getMessage());
    }
  }

  private void learn() throws IOException, InterruptedException {
    var fresh = training.resolve("podarium.aot");
    Files.deleteIfExists(fresh);
    if (!train(fresh) || !Files.exists(fresh)) {
      throw new IOException("none was made; see " + training.resolve("output.txt"));
    }
    Files.move(fresh, cache);
    Files.writeString(maker, MAKER);
  }

  private boolean isUpToDate() throws IOException {
    return Files.exists(cache)
        && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0
        && Files.exists(maker)
        && Files.readString(maker).equals(MAKER);
  }

  /** Whether it ended as a play does, in time. */
  private boolean train(Path fresh) throws IOException, InterruptedException {
    Files.createDirectories(training);
    var play =
        new ProcessBuilder(
                JDK.resolve("bin").resolve("java").toString(),
                "-XX:AOTCacheOutput=" + fresh,
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString(),
                "play",
                sources.resolve("training.yaml").toString(),
                "--script=" + sources.resolve("training.script"),
                "--trace=" + training.resolve("trace.jsonl"),
                "--picture=" + training.resolve("picture.png"))
            .redirectErrorStream(true)
            .redirectOutput(training.resolve("output.txt").toFile())
            .start();
    var ended = play.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    play.destroyForcibly();
    return ended && play.exitValue() == 0;
  }

  private void writeArguments() throws IOException {
    if (Files.exists(cache)) {
      Files.write(
          target.resolve("start.args"),
          List.of(
              quoted("-XX:AOTCache=" + cache),
              "-Xlog:aot*=off",
              "-Xlog:cds*=off",
              "-jar",
              quoted(jar.toString())));
    }
  }

  private static String quoted(String word) {
    return '"' + word.replace(File.separatorChar, '/') + '"';
  }
}
