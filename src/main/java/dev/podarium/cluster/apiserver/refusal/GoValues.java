package dev.podarium.cluster.apiserver.refusal;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.values.Printable;
import org.jspecify.annotations.Nullable;

/** Values as Go's field errors print them: texts quoted, numbers bare, the rest as JSON. */
public final class GoValues {

  private GoValues() {}

  /** {@code "text"}, {@code 3}, {@code true}, {@code null}, {@code {"a":"b"}}. */
  public static String print(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> Printable.quoted(text);
      case Number number -> number.toString();
      case Boolean bool -> bool.toString();
      default -> Json.text(value);
    };
  }
}
