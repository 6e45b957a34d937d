package dev.podarium.objects.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON patches: a list of operations, carried out one after the other, all or none.
 *
 * <p>As the API server's library has them: a {@code replace} of a key that is not there adds it, a
 * {@code copy} of one adds null, a {@code remove} of one is an error, and so is every operation
 * below a place that is not there; indexes below zero count from the end.
 *
 * <p>Source: gopkg.in/evanphx/json-patch.v4/patch.go
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>
 */
public final class JsonPatch {

  private Object root;

  private JsonPatch(Object root) {
    this.root = root;
  }

  /**
   * The document as the operations change it: a map, or what a replacement of the whole made of it.
   *
   * @param operations maps with {@code op}, {@code path} and, as the operation needs, {@code value}
   *     or {@code from}
   * @throws BadPatch when one of them cannot be carried out
   */
  public static Object apply(Map<String, Object> document, List<Object> operations) {
    var patch = new JsonPatch(Objects.requireNonNull(copy(document)));
    for (var operation : operations) {
      patch.perform(operation == null ? Map.of() : Trees.requireMap(operation));
    }
    return patch.root;
  }

  private void perform(Map<String, Object> operation) {
    switch (GoText.of(operation.get("op"))) {
      case "add" -> place(operation, "path").add(copy(operation.get("value")));
      case "remove" -> place(operation, "path").remove();
      case "replace" -> replace(operation);
      case "move" -> {
        var from = place(operation, "from");
        var moved = from.get();
        from.remove();
        place(operation, "path").add(moved);
      }
      case "copy" -> {
        var copied = copy(place(operation, "from").get());
        place(operation, "path").add(copied);
      }
      case "test" -> test(operation);
      default -> throw BadPatch.unprocessable("Unexpected kind: " + GoText.of(operation.get("op")));
    }
  }

  private void replace(Map<String, Object> operation) {
    var value = copy(operation.get("value"));
    if (!text(operation, "path").isEmpty()) {
      place(operation, "path").set(value);
    } else if (!operation.containsKey("value")) {
      throw BadPatch.panic("invalid memory address or nil pointer dereference");
    } else if (value instanceof Map || value instanceof List) {
      root = value;
    } else {
      throw BadPatch.unprocessable("replace operation value must be object or array");
    }
  }

  private void test(Map<String, Object> operation) {
    var whole = text(operation, "path").isEmpty();
    var found = whole ? root : place(operation, "path").get();
    if (!Objects.equals(found, operation.get("value"))) {
      throw BadPatch.unprocessable("testing value %s failed".formatted(text(operation, "path")));
    }
  }

  private JsonPlace place(Map<String, Object> operation, String field) {
    return JsonPlace.find(root, text(operation, field), String.valueOf(operation.get("op")));
  }

  private static String text(Map<String, Object> operation, String field) {
    if (operation.get(field) instanceof String text) {
      return text;
    }
    throw BadPatch.unprocessable("operation missing %s field: missing value".formatted(field));
  }

  private static @Nullable Object copy(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        Trees.map(map).forEach((key, inside) -> copy.put(key, copy(inside)));
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(inside -> copy.add(copy(inside)));
        yield copy;
      }
      case null -> null;
      default -> value;
    };
  }
}
