package dev.podarium.manifest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as Go prints them in its own syntax, which is how its YAML parser names odd keys. */
final class GoValue {

  private GoValue() {}

  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "interface {}(nil)";
      case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case List<?> list ->
          list.stream()
              .map(GoValue::text)
              .collect(Collectors.joining(", ", "[]interface {}{", "}"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
              .collect(Collectors.joining(", ", "map[interface {}]interface {}{", "}"));
      default -> String.valueOf(value);
    };
  }
}
