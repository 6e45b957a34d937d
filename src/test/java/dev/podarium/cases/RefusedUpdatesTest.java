package dev.podarium.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates that a real control plane of 1.36 refused, in its words. */
class RefusedUpdatesTest {

  /** After its first words the real one dumps Go structures. */
  private static final List<String> CUT =
      List.of(
          "The Job \"j\" is invalid: spec.template: Invalid value: {",
          "The Pod \"bare\" is invalid: spec: Forbidden: ");

  @TempDir Path folder;

  @Test
  void eachIsRefusedInItsWords() throws IOException {
    var recording = Json.tree(Files.readString(Shared.require("reference/refused-updates.json")));
    for (var file : tree(recording, "files").entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), String.valueOf(file.getValue()));
    }

    var end =
        SharedCase.play(
            folder,
            String.valueOf(recording.get("manifest")),
            String.valueOf(script(recording)),
            "--until",
            "3m");

    for (var action : actions(recording)) {
      for (var line : lines(action)) {
        assertThat(end.err().lines())
            .as(String.valueOf(action))
            .anyMatch(l -> l.startsWith(cut(line)));
      }
    }
  }

  private static String cut(String line) {
    return CUT.stream().filter(line::startsWith).findFirst().orElse(line.strip());
  }

  @SuppressWarnings("unchecked")
  private static List<String> lines(Map<String, Object> action) {
    var lines = (List<String>) action.get("stderr");
    var dumped = CUT.stream().anyMatch(cut -> !lines.isEmpty() && lines.getFirst().startsWith(cut));
    return dumped ? lines.subList(0, 1) : lines;
  }

  private static Object script(Map<String, Object> recording) {
    return recording.get("script") instanceof List<?> lines
        ? lines.stream().map(String::valueOf).collect(Collectors.joining("\n"))
        : recording.get("script");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(Map<String, Object> of, String key) {
    return (Map<String, Object>) of.get(key);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> actions(Map<String, Object> recording) {
    return (List<Map<String, Object>>) recording.get("actions");
  }
}
