package dev.podarium.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.chance.FirstSeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Worlds to which anything happens: nothing breaks, no law is broken on the way, in the end all is
 * as it is wanted, and every JVM tells the same of each.
 */
class WorldFuzzTest {

  private static final List<String> ONE =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:hashCode=3",
          "-Duser.language=tr",
          "-Duser.country=TR",
          "-Duser.timezone=Asia/Kathmandu",
          "-Dfile.encoding=ISO-8859-1");

  private static final List<String> OTHER =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:hashCode=5",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Duser.timezone=America/New_York",
          "-Dfile.encoding=UTF-8");

  @TempDir Path folder;

  @Test
  void aWorldIsTheSameInTwoUnlikeJvms() throws IOException, InterruptedException {
    areTheSameInBoth(1);
  }

  @Test
  @Tag("full")
  void threeHundredWorldsAreTheSameInTwoUnlikeJvms() throws IOException, InterruptedException {
    areTheSameInBoth(300);
  }

  private void areTheSameInBoth(int worlds) throws IOException, InterruptedException {
    var one = start("one", ONE, worlds);
    var other = start("other", OTHER, worlds);

    assertThat(toldBy(one, "one")).hasSize(worlds).isEqualTo(toldBy(other, "other"));
  }

  private Process start(String name, List<String> options, int worlds) throws IOException {
    var words = new ArrayList<String>();
    words.add(ProcessHandle.current().info().command().orElseThrow());
    words.addAll(List.of("-Xmx1500m", "--sun-misc-unsafe-memory-access=allow"));
    words.add("-XX:+UnlockExperimentalVMOptions");
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), WorldsMain.class.getName()));
    words.addAll(List.of(String.valueOf(FirstSeed.VALUE), String.valueOf(worlds)));
    return new ProcessBuilder(words)
        .redirectOutput(folder.resolve(name).toFile())
        .redirectError(folder.resolve(name + ".err").toFile())
        .start();
  }

  /** One line for each seed; fails with what went wrong in that JVM. */
  private List<String> toldBy(Process jvm, String name) throws IOException, InterruptedException {
    try {
      assertThat(jvm.waitFor(1, TimeUnit.HOURS)).as("ended").isTrue();
    } finally {
      jvm.destroyForcibly();
    }
    assertThat(Files.readString(folder.resolve(name + ".err"))).isEmpty();
    return Files.readAllLines(folder.resolve(name));
  }
}
