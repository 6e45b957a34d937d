package dev.podarium.upstream;

import dev.podarium.objects.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a real control plane did with a manifest and a script.
 *
 * @param tree the file as it is; its README says what is in it
 */
record Recording(String name, Map<String, Object> tree) {

  /** Reads a recording; skips the running test when the recordings are absent. */
  static Recording of(String name) {
    try {
      var text = Files.readString(Shared.require("reference/" + name + ".json"));
      return new Recording(name, Json.tree(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Its beginning alone: the commands and changes of so many seconds. */
  Recording upTo(double seconds) {
    var cut = new LinkedHashMap<>(tree);
    cut.put("changes", before(seconds, "changes"));
    cut.put("actions", before(seconds, "actions"));
    var lines = script().lines().limit(before(seconds, "actions").size() - 1L);
    cut.put("script", lines.collect(Collectors.joining("\n")));
    cut.put("until", seconds + "s");
    return new Recording(name, cut);
  }

  private List<Map<String, Object>> before(double seconds, String key) {
    return maps(key).stream()
        .filter(each -> ((Number) each.get("t")).doubleValue() < seconds)
        .toList();
  }

  /** The stand-in's containers run for half a second before they fail. */
  String manifest() {
    return text("manifest").replaceAll("-c, ('?)exit ", "-c, $1sleep 0.5; exit ");
  }

  String script() {
    return text("script");
  }

  /** The release of Kubernetes: {@code 1.36.3}. */
  String release() {
    return text("kubernetes");
  }

  /**
   * Where the recording ended though something was still to come, the seconds for which it went on
   * after the last command: the collector of Pods had not come by yet. Otherwise 0.
   */
  long secondsAfterAll() {
    return name.equals("daemonset-rolling") ? 15 : 0;
  }

  /** {@code settled} or seconds since the start: {@code 60s}. */
  String until() {
    return text("until");
  }

  /** Further files, by name, that the script applies. */
  @SuppressWarnings("unchecked")
  Map<String, Object> files() {
    return tree.get("files") == null ? Map.of() : (Map<String, Object>) tree.get("files");
  }

  /** What changed, in order. */
  List<Fact> facts() {
    return maps("changes").stream().map(Fact::recorded).toList();
  }

  /** What the commands answered, the manifest first; empty in recordings of the smaller form. */
  List<Answer> answers() {
    return maps("actions").stream().map(Answer::recorded).toList();
  }

  /** Every object at the end; empty in recordings of the smaller form. */
  List<Map<String, Object>> objectsAtTheEnd() {
    return maps("final");
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> maps(String key) {
    return tree.get(key) == null ? List.of() : (List<Map<String, Object>>) tree.get(key);
  }

  private String text(String key) {
    return String.valueOf(tree.get(key));
  }
}
