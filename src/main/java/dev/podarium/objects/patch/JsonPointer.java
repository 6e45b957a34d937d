package dev.podarium.objects.patch;

import java.util.Arrays;
import java.util.List;

/**
 * The way from the root of a tree to one place.
 *
 * @param steps keys and indexes, unescaped
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
 */
record JsonPointer(List<String> steps) {

  static JsonPointer parse(String text) {
    if (text.isEmpty()) {
      return new JsonPointer(List.of());
    }
    return new JsonPointer(
        Arrays.stream(text.substring(1).split("/", -1))
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList());
  }

  boolean isRoot() {
    return steps.isEmpty();
  }

  JsonPointer parent() {
    return new JsonPointer(steps.subList(0, steps.size() - 1));
  }

  String last() {
    return steps.getLast();
  }
}
