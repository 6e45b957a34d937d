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
}
