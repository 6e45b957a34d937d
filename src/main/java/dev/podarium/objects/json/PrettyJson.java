package dev.podarium.objects.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON over many lines, four blanks a step, keys in order. */
public final class PrettyJson {

  private static final String STEP = "    ";

  private PrettyJson() {}

  public static String text(@Nullable Object value) {
    return text(value, "\n");
  }

  private static String text(@Nullable Object value, String line) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map when map.isEmpty() -> "{}";
      case List<?> list when list.isEmpty() -> "[]";
      case Map<?, ?> map ->
          new TreeMap<>(map)
              .entrySet().stream()
                  .map(e -> Json.text(e.getKey()) + ": " + text(e.getValue(), line + STEP))
                  .collect(Collectors.joining("," + line + STEP, "{" + line + STEP, line + "}"));
      case List<?> list ->
          list.stream()
              .map(element -> text(element, line + STEP))
              .collect(Collectors.joining("," + line + STEP, "[" + line + STEP, line + "]"));
      default -> Json.text(value);
    };
  }
}
