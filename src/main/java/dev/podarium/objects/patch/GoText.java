package dev.podarium.objects.patch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Trees as Go prints them with {@code %v}: {@code map[image:nginx name:web]}, {@code [a b]}. */
public final class GoText {

  private GoText() {}

  /** The text; maps by their keys in order. */
  public static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "<nil>";
      case Map<?, ?> map ->
          new TreeMap<>(map)
              .entrySet().stream()
                  .map(e -> e.getKey() + ":" + of(e.getValue()))
                  .collect(Collectors.joining(" ", "map[", "]"));
      case List<?> list -> list.stream().map(GoText::of).collect(Collectors.joining(" ", "[", "]"));
      default -> value.toString();
    };
  }

  /** The name of the type that a value of JSON has in Go. */
  static String typeOf(@Nullable Object value) {
    return switch (value) {
      case null -> "%!s(<nil>)";
      case Map<?, ?> _ -> "map[string]interface {}";
      case List<?> _ -> "[]interface {}";
      case String _ -> "string";
      case Boolean _ -> "bool";
      case Double _ -> "float64";
      default -> "int64";
    };
  }
}
