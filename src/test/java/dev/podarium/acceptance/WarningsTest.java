package dev.podarium.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.workbench.frame.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is taken and yet is a mistake is said as a warning, and what is wrong stops nothing else.
 */
class WarningsTest {

  @TempDir Path folder;

  @Test
  void aKeyWrittenTwiceIsAWarningAtItsLineAndIsApplied() throws IOException {
    var text =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: p, labels: {a: b}, labels: {a: c}}
        spec:
          containers:
          - name: c
            image: nginx:1.27
            env: [{name: A, value: '1'}, {name: A, value: '2'}]
        """;
    try (var window = opened(text)) {
      window.untilShown("it is said", () -> !window.texts(".warning-row").isEmpty());
      assertThat(window.texts(".warning-row")).first().asString().startsWith("Warning, line 3: ");
      assertThat(window.texts(".problem-row")).isEmpty();

      window.press(KeyCode.CONTROL, KeyCode.ENTER);
      window.untilShown(
          "it is applied", () -> window.editing().outcome().contains("pod/p created"));
      assertThat(window.editing().outcome())
          .containsExactly(
              "Warning: spec.containers[0].env[1]: hides previous definition of \"A\", which may be"
                  + " dropped when using apply",
              "pod/p created");
      window.photograph("warnings").photograph("warnings-dark", 1280, 800, dark());
    }
  }

  @Test
  void aDocumentThatCannotBeUsedStopsNoOther() throws IOException {
    var text =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: first}
        ---
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata: {name: m}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: Not_A_Name}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: last}
        """;
    try (var window = opened(text)) {
      window.press(KeyCode.CONTROL, KeyCode.ENTER);
      window.untilShown("all is said", () -> window.editing().outcome().size() == 5);

      assertThat(window.editing().outcome())
          .containsExactly(
              "configmap/first created",
              "Error from server (Invalid): ConfigMap Not_A_Name, see line 11",
              "configmap/last created",
              "error: left out because of line 5",
              "2 were applied, 1 was not, what has a problem was left out.");
      assertThat(window.texts(".problem-row")).hasSize(2);
      window.photograph("left-out").photograph("left-out-dark", 1280, 800, dark());
    }
  }

  private Window opened(String text) throws IOException {
    var file = Files.writeString(folder.resolve("m.yaml"), text);
    var window = Window.open(3, 1280, 800, Theme.DEFAULT, file);
    return window.untilShown("it is open", () -> window.editing().names().contains("m.yaml"));
  }

  private static Theme dark() {
    return Theme.DEFAULT.dark(true);
  }
}
