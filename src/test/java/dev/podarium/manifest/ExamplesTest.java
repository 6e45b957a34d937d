package dev.podarium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships in the folder manifests of the project. */
class ExamplesTest {

  private static final Path SHIPPED = Path.of("manifests");

  /** Only the lesson's DaemonSet is as wrong as the lesson has it; its twin is right. */
  @Test
  void everyManifestThatShipsIsRight() {
    assertThat(Manifests.read(List.of(SHIPPED)).diagnostics())
        .singleElement()
        .extracting(problem -> Path.of(problem.file()))
        .isEqualTo(SHIPPED.resolve("fluentd-elasticsearch/lesson.yaml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acquisition",
        "autoscaling",
        "autoscaling-behavior",
        "autoscaling-without-requests",
        "bad-image",
        "canary",
        "claim-retention",
        "drain",
        "fluentd-elasticsearch",
        "nodes-come-and-go",
        "job-back-off",
        "job-indexed",
        "job-pi",
        "job-with-ttl",
        "job-work-queue",
        "quota",
        "replication-controller",
        "rolling-update",
        "cron-concurrency",
        "cron-deadline",
        "cron-hello",
        "job-expansion",
        "rollover",
        "self-healing",
        "service",
        "stateful-partition",
        "stateful-web",
        "unschedulable"
      })
  void everyStorySaysWhatToDoAndWhatToWatch(String story) throws IOException {
    var readme = Files.readAllLines(SHIPPED.resolve(story).resolve("README.md"));

    assertThat(readme.getFirst()).startsWith("Apply ").contains("watch");
    assertThat(Manifests.read(List.of(SHIPPED.resolve(story))).objects()).isNotEmpty();
  }

  @Test
  void theLessonsDeploymentIsTheLessons() {
    var lesson = Manifests.readFile(SHIPPED.resolve("nginx-deployment.yaml")).objects();

    assertThat(lesson)
        .extracting(object -> object.ref().toString())
        .containsExactly("Deployment nginx-deployment");
  }
}
