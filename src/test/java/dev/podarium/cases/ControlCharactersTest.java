package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line breaks and control characters in what somebody wrote do not spill over the output. */
class ControlCharactersTest {

  private static final String PLAIN =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: plain}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a\\nb", "a\\tb", "a\\\"b", "a\\\\b"})
  void aNameThatIsRefusedIsQuotedInOneLine(String name) throws IOException {
    var file = folder.resolve("named.yaml");
    Files.writeString(file, PLAIN.replace("plain", '"' + name + '"'));
    assertThat(played("1s kubectl create -f " + file).err())
        .startsWith("The ConfigMap \"%s\" is invalid: metadata.name: ".formatted(name));
  }

  @Test
  void aCellEndsAtItsFirstLineBreak() throws IOException {
    var file = folder.resolve("secret.yaml");
    Files.writeString(
        file, "{apiVersion: v1, kind: Secret, metadata: {name: s}, type: \"a\\nb\\u001b\"}\n");
    var played = played("1s kubectl create -f %s%n+0s kubectl get secrets".formatted(file));
    assertThat(played.out()).containsPattern("\ns +a\\.\\.\\. +0 +0s\n");
  }

  private SharedCase played(String script) {
    return SharedCase.play(folder, PLAIN, script + "\n", "--until", "2s");
  }
}
