package dev.podarium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.manifest.Examples.Example;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExamplesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleIsValidAndEveryFolderSaysWhatToDoAndWhatToWatch() {
    return Examples.all().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> isWhole(example)));
  }

  private static void isWhole(Example example) {
    assertThat(example.texts()).isNotEmpty();
    assertThat(example.texts())
        .allSatisfy(
            text -> assertThat(Manifests.parse(text.name(), text.text()).diagnostics()).isEmpty());
    if (!example.name().endsWith(".yaml")) {
      assertThat(example.hint()).startsWith("Apply ").contains("watch");
    }
  }

  @Test
  void theLessonsDeploymentAndItsStoriesShip() {
    assertThat(Examples.lesson().text()).contains("name: nginx-deployment", "nginx:1.14.2");
    assertThat(Examples.all())
        .extracting(Example::name)
        .containsExactly(
            "bare-pod.yaml",
            "nginx-deployment.yaml",
            "acquisition",
            "bad-image",
            "rolling-update",
            "rollover",
            "self-healing",
            "unschedulable");
  }
}
