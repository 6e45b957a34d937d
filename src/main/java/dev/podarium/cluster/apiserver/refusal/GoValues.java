package dev.podarium.cluster.apiserver.refusal;

import dev.podarium.objects.Json;

/** Values as Go's field errors print them: texts quoted, numbers bare, the rest as JSON. */
public final class GoValues {

  private GoValues() {}

  static String print(Object value) {
    return switch (value) {
      case String text -> Json.text(text);
      case Number number -> number.toString();
      case Boolean bool -> bool.toString();
      default -> Json.text(value);
    };
  }
}
