package dev.podarium.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same manifests, script, Nodes and seed give the same bytes, also in another JVM. */
class TraceTest {

  private static final String SCRIPT =
      """
      settled kubectl set image deployment/nginx-deployment nginx=nginx:1.16.1
      ready:nginx-deployment:1 kubectl set image deployment/nginx-deployment nginx=nginx:1.17.0
      settled fault kill-container deployment/nginx-deployment#0
      settled kubectl scale deployment/nginx-deployment --replicas=12
      +1s fault stop-node node-1
      settled fault start-node node-1
      settled kubectl delete deployment/nginx-deployment
      """;

  @TempDir Path folder;

  @Test
  void theTraceIsTheSameInTwoJvms() throws IOException, InterruptedException {
    var first = traceOf("first", "1");
    var second = traceOf("second", "1");

    assertThat(first).hasSizeGreaterThan(100_000);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void anotherSeedGivesAnotherTrace() throws IOException, InterruptedException {
    assertThat(traceOf("first", "1")).isNotEqualTo(traceOf("other", "2"));
  }

  private byte[] traceOf(String name, String seed) throws IOException, InterruptedException {
    var script = Files.writeString(folder.resolve("script"), SCRIPT);
    var trace = folder.resolve(name + ".jsonl");
    var java =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.podarium.Podarium",
                "play",
                "manifests/nginx-deployment.yaml",
                "--script",
                script.toString(),
                "--seed",
                seed,
                "--trace",
                trace.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile())
            .start();
    var status = java.waitFor();
    assertThat(status).as(Files.readString(folder.resolve(name + ".log"))).isZero();
    return Files.readAllBytes(trace);
  }
}
