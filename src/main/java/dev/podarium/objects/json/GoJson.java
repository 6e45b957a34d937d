package dev.podarium.objects.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON as Go's encoder writes maps: keys in order, no spaces, and the characters that could end a
 * script element escaped.
 */
public final class GoJson {

  private GoJson() {}

  public static String text(Map<String, Object> tree) {
    return Json.text(sorted(tree))
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static Map<String, Object> sorted(Map<?, ?> map) {
    var result = new TreeMap<String, Object>();
    map.forEach((key, value) -> result.put((String) key, sorted(value)));
    return result;
  }

  private static @Nullable Object sorted(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> sorted(map);
      case List<?> list -> list.stream().map(GoJson::sorted).toList();
      case null -> null;
      default -> value;
    };
  }
}
