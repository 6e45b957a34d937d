package dev.podarium.kubectl.command;

import dev.podarium.objects.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that people and annotations hand in as JSON. */
public final class JsonText {

  private static final String WRAPPED = "whole";

  private JsonText() {}

  /** The JSON object that a text is, or null when it is something else. */
  public static @Nullable Map<String, Object> object(String text) {
    try {
      return text.strip().startsWith("{") ? Json.tree(text) : null;
    } catch (RuntimeException notJson) {
      return null;
    }
  }

  /**
   * The JSON that a text of YAML or JSON amounts to, as {@code kubectl patch} sends it.
   *
   * @throws KubectlError when it is neither
   */
  public static String ofYaml(String text) {
    if (object(text) != null) {
      return text;
    }
    try {
      var whole = Json.tree(WRAPPED + ":\n" + text.indent(2)).get(WRAPPED);
      var wrapped = Json.text(Map.of(WRAPPED, whole == null ? Map.of() : whole));
      return wrapped.substring(WRAPPED.length() + 4, wrapped.length() - 1);
    } catch (RuntimeException neither) {
      throw new KubectlError(
          "error: unable to parse \"%s\": yaml: it is neither JSON nor YAML"
              .formatted(shortened(text).replace("\\", "\\\\").replace("\"", "\\\"")));
    }
  }

  private static String shortened(String text) {
    var line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 100 ? line : line.substring(0, 100) + "...";
  }
}
