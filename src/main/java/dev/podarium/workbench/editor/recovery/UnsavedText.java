package dev.podarium.workbench.editor.recovery;

import dev.podarium.objects.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a tab and in no file.
 *
 * @param name what the tab says
 * @param path the file that it belongs to; null when it has none yet
 * @param saved the text that the file had when it was read or saved last; what was typed was typed
 *     over this one
 * @param text what was typed
 * @param at when it was last changed
 */
public record UnsavedText(String name, @Nullable Path path, String saved, String text, Instant at) {

  /** As it lies on the disk. */
  byte[] bytes() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("name", name);
    if (path != null) {
      tree.put("path", path.toString());
    }
    tree.put("saved", saved);
    tree.put("text", text);
    tree.put("at", at.toString());
    return Json.text(tree).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What such bytes hold.
   *
   * @throws RuntimeException when they hold something else
   */
  static UnsavedText of(byte[] bytes) {
    var tree = Json.tree(new String(bytes, StandardCharsets.UTF_8));
    var path = text(tree, "path");
    return new UnsavedText(
        text(tree, "name"),
        path.isEmpty() ? null : Path.of(path),
        text(tree, "saved"),
        text(tree, "text"),
        Instant.parse(text(tree, "at")));
  }

  private static String text(Map<String, Object> tree, String name) {
    return tree.get(name) instanceof String text ? text : "";
  }
}
